import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/corrections', name: 'corrections', component: () => import('./page.vue'), meta: { title: 'correction.title', business: true, menu: { group: 'returns', order: 2, icon: 'correction' } } },
] satisfies RouteRecordRaw[]
