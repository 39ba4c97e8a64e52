import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/desk', name: 'desk', component: () => import('./page.vue'), meta: { title: 'duty.title', menu: { group: 'work', order: 1, icon: 'desk' } } },
] satisfies RouteRecordRaw[]
