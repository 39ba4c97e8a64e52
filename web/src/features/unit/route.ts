import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/units', name: 'units', component: () => import('./page.vue'), meta: { title: 'unit.title', menu: { group: 'base', order: 2, icon: 'unit' } } },
  { path: '/units/:id(\\d+)', name: 'unit', component: () => import('./page.vue'), meta: { title: 'unit.title', under: 'units' } },
] satisfies RouteRecordRaw[]
