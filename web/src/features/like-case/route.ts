import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/like-cases', name: 'like-cases', component: () => import('./page.vue'), meta: { title: 'like-case.title', business: true, menu: { group: 'papers', order: 3, icon: 'likecase' } } },
] satisfies RouteRecordRaw[]
