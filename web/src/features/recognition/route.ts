import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/recognitions', name: 'recognitions', component: () => import('./page.vue'), meta: { title: 'recognition.title', business: true, menu: { group: 'figures', order: 2, icon: 'recognition' } } },
] satisfies RouteRecordRaw[]
