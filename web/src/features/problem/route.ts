import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/problems', name: 'problems', component: () => import('./list.vue'), meta: { title: 'problem.listTitle', business: true, menu: { group: 'problems', order: 1, icon: 'problems' } } },
  { path: '/problems/board', name: 'problem-board', component: () => import('./stage-board.vue'), meta: { title: 'problem.boardTitle', business: true, menu: { group: 'problems', order: 2, icon: 'stages' } } },
  { path: '/problems/burndown', name: 'problem-burndown', component: () => import('./burndown.vue'), meta: { title: 'problem.burndownTitle', business: true, menu: { group: 'problems', order: 3, icon: 'burndown' } } },
  { path: '/problems/calendar', name: 'problem-calendar', component: () => import('./calendar.vue'), meta: { title: 'problem.calendarTitle', business: true, menu: { group: 'problems', order: 4, icon: 'calendar' } } },
  { path: '/problems/new', name: 'problem-new', component: () => import('./register.vue'), meta: { title: 'problem.register', business: true, under: 'problems' } },
  { path: '/problems/:id(\\d+)', name: 'problem', component: () => import('./page.vue'), meta: { title: 'problem.title', business: true, under: 'problems' } },
] satisfies RouteRecordRaw[]
