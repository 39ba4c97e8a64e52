import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/problems', name: 'problems', component: () => import('./list.vue'), meta: { title: 'problem.listTitle', business: true, menu: { group: 'problems', order: 1, icon: 'problems' } } },
  { path: '/problems/:id(\\d+)', name: 'problem', component: () => import('./page.vue'), meta: { title: 'problem.title', business: true, under: 'problems' } },
] satisfies RouteRecordRaw[]
