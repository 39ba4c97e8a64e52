import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/indicators/:id(\\d+)', name: 'indicator', component: () => import('./page.vue'), meta: { title: 'indicator.title', business: true, under: 'board' } },
] satisfies RouteRecordRaw[]
