import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/areas', name: 'areas', component: () => import('./page.vue'), meta: { title: 'area.title', menu: { group: 'base', order: 1, icon: 'area' } } },
] satisfies RouteRecordRaw[]
