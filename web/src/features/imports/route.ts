import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/imports', name: 'imports', component: () => import('./page.vue'), meta: { title: 'imports.title', business: true, menu: { group: 'base', order: 5, icon: 'imports' } } },
] satisfies RouteRecordRaw[]
