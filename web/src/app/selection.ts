import { defineStore } from 'pinia'
import { get } from '@/api/client'
import type { Area, Page, Programme } from '@/api/contract'

/** Area × period × programme: one choice, kept across pages and carried in the address. */
export const useSelection = defineStore('selection', {
  state: () => ({
    area: null as number | null,
    areaRow: null as Area | null,
    period: null as string | null,
    programme: null as number | null,
    programmes: [] as Programme[],
    periods: [] as string[],
    today: null as string | null,
  }),
  getters: {
    ready: state => state.area !== null && state.programme !== null,
    programmeRow: state => state.programmes.find(each => each.id === state.programme) ?? null,
    query: state => ({ area: state.area, period: state.period, programme: state.programme }),
  },
  actions: {
    async loadProgrammes() {
      this.programmes = (await get<Page<Programme>>('/programmes')).items
      if (!this.programmes.some(each => each.id === this.programme)) this.programme = this.programmes[0]?.id ?? null
    },
    async chooseArea(id: number) {
      this.area = id
      this.areaRow = null
      const row = await get<Area>(`/areas/${id}`)
      if (this.area === id) this.areaRow = row
    },
    /** What the server says about its own day and the periods that hold figures. */
    learn(today: string, periods: string[]) {
      this.today = today
      if (periods.length) this.periods = periods
      if (!this.periods.length) this.periods = [today.slice(0, 4)]
      this.period ??= today.slice(0, 4)
    },
  },
})
