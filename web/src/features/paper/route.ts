import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/papers', name: 'papers', component: () => import('./list.vue'), meta: { title: 'paper.title', business: true, menu: { group: 'papers', order: 1, icon: 'paper' } } },
  { path: '/papers/:id(\\d+)', name: 'paper', component: () => import('./page.vue'), meta: { title: 'paper.one', business: true, under: 'papers' } },
] satisfies RouteRecordRaw[]
