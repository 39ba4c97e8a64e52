import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/rectification', name: 'rectification', component: () => import('./page.vue'), meta: { title: 'rectification.title', business: true, menu: { group: 'problems', order: 7, icon: 'rules' } } },
] satisfies RouteRecordRaw[]
