import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { ApiError } from '@/api/client'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    /** key of the page's name */
    title: string
    /** without the shell around it */
    bare?: boolean
    /** place in the left menu */
    menu?: { group: 'work' | 'figures' | 'returns' | 'problems' | 'papers' | 'base'; order: number; icon: string }
    /** shown to posts with business rights only */
    business?: boolean
    /** the menu entry that a page below it lights up */
    under?: string
  }
}

const found = import.meta.glob<{ default: RouteRecordRaw[] }>('../features/*/route.ts', { eager: true })
export const featureRoutes: RouteRecordRaw[] = Object.values(found).flatMap(module => module.default)

export function makeRouter() {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', redirect: '/desk' },
      ...featureRoutes,
      { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./nowhere.vue'), meta: { title: 'shell.nowhere' } },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(async to => {
    const session = useSession()
    if (!session.known) {
      try { await session.restore() } catch (failure) {
        if (!(failure instanceof ApiError)) throw failure
      }
    }
    if (!session.session && to.name !== 'login') return { name: 'login', query: { to: to.fullPath }, replace: true }
    if (session.session && to.name === 'login') return { path: '/' }
    return true
  })
  return router
}
