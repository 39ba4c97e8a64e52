import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/login', name: 'login', component: () => import('./page.vue'), meta: { title: 'login.title', bare: true } },
] satisfies RouteRecordRaw[]
