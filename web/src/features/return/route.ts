import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/returns', name: 'returns', component: () => import('./list.vue'), meta: { title: 'return.listTitle', business: true, menu: { group: 'returns', order: 1, icon: 'returns' } } },
  { path: '/returns/:id(\\d+)', name: 'return', component: () => import('./page.vue'), meta: { title: 'return.title', business: true, under: 'returns' } },
] satisfies RouteRecordRaw[]
