import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/board', name: 'board', component: () => import('./page.vue'), meta: { title: 'board.title', business: true, menu: { group: 'figures', order: 1, icon: 'board' } } },
] satisfies RouteRecordRaw[]
