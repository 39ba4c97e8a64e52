import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/account', name: 'account', component: () => import('./page.vue'), meta: { title: 'account.title' } },
] satisfies RouteRecordRaw[]
