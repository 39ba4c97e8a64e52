import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/programme', name: 'programme', component: () => import('./page.vue'), meta: { title: 'programme.title', business: true, menu: { group: 'base', order: 3, icon: 'programme' } } },
] satisfies RouteRecordRaw[]
