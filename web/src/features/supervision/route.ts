import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/proposals', name: 'proposals', component: () => import('./queue.vue'), meta: { title: 'supervision.queueTitle', business: true, menu: { group: 'problems', order: 5, icon: 'queue' } } },
  { path: '/supervisions', name: 'supervisions', component: () => import('./list.vue'), meta: { title: 'supervision.listTitle', business: true, menu: { group: 'problems', order: 6, icon: 'supervision' } } },
] satisfies RouteRecordRaw[]
