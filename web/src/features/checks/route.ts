import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/checks', name: 'checks', component: () => import('./page.vue'), meta: { title: 'checks.title', business: true, menu: { group: 'base', order: 4, icon: 'checks' } } },
] satisfies RouteRecordRaw[]
