import { defineStore } from 'pinia'
import type { RouteLocationNormalized } from 'vue-router'

export interface Tab { key: string; path: string; title: string; subject: string }

const most = 12

/** The pages that are open, as in any office system: one tab per page and subject. */
export const useTabs = defineStore('tabs', {
  state: () => ({ open: [] as Tab[] }),
  actions: {
    visit(route: RouteLocationNormalized) {
      if (route.meta.bare || !route.name) return
      const key = keyOf(route)
      const known = this.open.find(tab => tab.key === key)
      if (known) { known.path = route.fullPath; return }
      this.open.push({ key, path: route.fullPath, title: route.meta.title, subject: '' })
      if (this.open.length > most) this.open.splice(this.open.findIndex(tab => tab.key !== key), 1)
    },
    name(route: RouteLocationNormalized, subject: string) {
      const tab = this.open.find(each => each.key === keyOf(route))
      if (tab) tab.subject = subject
    },
    /** Closes a tab; answers the one to show instead when it was the current one. */
    close(key: string): Tab | null {
      const index = this.open.findIndex(tab => tab.key === key)
      if (index < 0) return null
      this.open.splice(index, 1)
      return this.open[Math.min(index, this.open.length - 1)] ?? null
    },
    closeOthers(key: string) { this.open = this.open.filter(tab => tab.key === key) },
  },
})

export function keyOf(route: RouteLocationNormalized): string {
  return [String(route.name), ...Object.values(route.params).flat()].join('/')
}
