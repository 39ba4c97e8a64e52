import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/incoming', name: 'incoming', component: () => import('./list.vue'), meta: { title: 'incoming.title', business: true, menu: { group: 'papers', order: 2, icon: 'incoming' } } },
  { path: '/incoming/:id(\\d+)', name: 'incoming-one', component: () => import('./page.vue'), meta: { title: 'incoming.one', business: true, under: 'incoming' } },
] satisfies RouteRecordRaw[]
