import { onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { ApiError, get, type Query } from '@/api/client'
import type { ProblemCounts, ProblemItem, ProblemList } from '@/api/problems'
import { isPast, moment } from '@/app/moment'
import { listen } from '@/stream/stream'
import { concerns } from '@/ui/resource'

const pageSize = 100
const pagesKept = 40
/** A list of any length, of which only the pages that are looked at are fetched: as one scrolls, and again when something changed. */
export function useRows(query: () => Query | null) {
  const pages = reactive(new Map<number, ProblemItem[]>())
  const counts = shallowRef<ProblemCounts | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(false)
  const running = new Map<number, AbortController>()
  let first = 0, last = 0, round = 0
  let pause: ReturnType<typeof setTimeout> | undefined, again: ReturnType<typeof setTimeout> | undefined

  async function fetchPage(page: number, quiet = false) {
    const asked = query()
    if (!asked || (!quiet && (pages.has(page) || running.has(page)))) return
    running.get(page)?.abort()
    const mine = new AbortController(), of = round
    running.set(page, mine)
    try {
      const list = await get<ProblemList>('/problems', { ...asked, offset: page * pageSize, limit: pageSize }, mine.signal)
      if (of !== round) return
      pages.set(page, list.items)
      counts.value = list.counts
      error.value = null
      for (const old of pages.keys()) if (pages.size > pagesKept && Math.abs(old - page) > 4) pages.delete(old)
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') return
      if (!(failure instanceof ApiError)) throw failure
      if (of === round && !quiet) error.value = failure
    } finally {
      if (running.get(page) === mine) running.delete(page)
      if (of === round) loading.value = false
    }
  }
  function fetchSeen(quiet = false) {
    const from = Math.floor(first / pageSize), to = Math.floor(Math.max(first, last - 1) / pageSize)
    for (const [page, ask] of running) if (page < from || page > to) { ask.abort(); running.delete(page) }
    if (quiet) for (const page of [...pages.keys()]) if (page < from || page > to) pages.delete(page)
    for (let page = from; page <= to; page++) void fetchPage(page, quiet)
  }
  /** The rows from one to before another are on the screen. */
  function look(from: number, to: number) {
    first = from, last = to
    clearTimeout(pause)
    pause = setTimeout(() => fetchSeen(), pages.has(Math.floor(from / pageSize)) ? 0 : 50)
  }
  async function reload() {
    round++
    for (const ask of running.values()) ask.abort()
    running.clear()
    pages.clear()
    first = last = 0
    loading.value = true
    error.value = null
    await fetchPage(0)
  }
  watch(() => JSON.stringify([query(), moment.chosen]), () => void reload(), { immediate: true })
  const stop = listen(change => {
    if (isPast() || (change !== 'reset' && !concerns(change.topics, ['problem', 'supervision', 'evidence']))) return
    clearTimeout(again)
    again = setTimeout(() => fetchSeen(true), 120)
  })
  onScopeDispose(() => { stop(); clearTimeout(pause); clearTimeout(again); for (const ask of running.values()) ask.abort() })
  const row = (n: number): ProblemItem | undefined => pages.get(Math.floor(n / pageSize))?.[n % pageSize]
  return { row, counts, error, loading, look, reload, refetch: () => fetchSeen(true) }
}
