import { computed, ref, shallowReactive, type Ref } from 'vue'
import { ApiError, get, newKey, post } from '@/api/client'
import type { Committed, ReturnCell, ReturnSheet, TypedCell } from '@/api/contract'
import { plainNumber } from './exact-sum'

export interface Conflict { area: number; element: number; mine: string; theirs: string; choice: 'mine' | 'theirs' }
export type SaveState = 'idle' | 'waiting' | 'saving' | 'offline' | 'failed'

/** Milliseconds from the last typing to saving; less where only the server can say what was meant. */
const pause = 700, pauseToRead = 150
const block = 400
const keyOf = (area: number, element: number) => `${area}/${element}`

/** The cells of a request that the server could not take, and why. */
function refusedIn(failure: ApiError, cells: TypedCell[]): { cell: TypedCell; why: string }[] {
  return [failure.problem, ...failure.problem.also ?? []].flatMap(each => {
    const at = /^\/?cells\/(\d+)\//.exec(each.field ?? '')
    return at && cells[Number(at[1])] ? [{ cell: cells[Number(at[1])], why: each.title || each.detail || each.code }] : []
  })
}

/**
 * Saves what is typed, a moment after it was typed, block by block. A copy stays in this browser until the server has it,
 * so that neither a lost connection nor a closed window loses a cell; a cell that cannot be read holds up no other. A
 * change by somebody else is shown, cell by cell.
 */
export function useDraft(sheet: Ref<ReturnSheet | null>, stored: (cells: (ReturnCell & { area?: number })[]) => void, refresh: () => Promise<void>, refuse: (cell: TypedCell, why: string) => void) {
  const waiting = shallowReactive(new Map<string, TypedCell>())
  const refused = shallowReactive(new Map<string, TypedCell>())
  const state = ref<SaveState>('idle')
  const savedAt = ref<Date | null>(null)
  const conflicts = ref<Conflict[]>([])
  const failure = ref<ApiError | null>(null)
  let seen = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: { key: string; cells: TypedCell[] } | null = null
  const place = () => `greentally.draft.${sheet.value?.id}`

  function keep() {
    if (waiting.size || refused.size) localStorage.setItem(place(), JSON.stringify([...waiting.values(), ...refused.values()]))
    else localStorage.removeItem(place())
  }
  /** What an earlier window could not deliver. */
  function recover(): TypedCell[] {
    seen = sheet.value?.seq ?? 0
    const kept = localStorage.getItem(place())
    if (!kept) return []
    try {
      return JSON.parse(kept) as TypedCell[]
    } catch {
      localStorage.removeItem(place())
      return []
    }
  }
  function typed(cells: TypedCell[]) {
    for (const cell of cells) {
      const key = keyOf(cell.area, cell.element)
      refused.delete(key)
      waiting.set(key, cell)
    }
    keep()
    if (conflicts.value.length) return
    state.value = 'waiting'
    clearTimeout(timer)
    timer = setTimeout(() => void send(), cells.every(cell => !cell.typed || plainNumber.test(cell.typed)) ? pause : pauseToRead)
  }

  async function send(): Promise<boolean> {
    clearTimeout(timer)
    const id = sheet.value?.id
    if (!id || (!waiting.size && !sending) || state.value === 'saving') return !waiting.size
    // the same bytes under the same key are safe to send twice; newer typing waits for the next turn
    sending ??= { key: newKey(), cells: [...waiting.values()].slice(0, block) }
    const { key, cells } = sending
    state.value = 'saving'
    try {
      const saved = await post<Committed>(`/returns/${id}/cells`, { cells, if_seq: seen }, key)
      sending = null
      failure.value = null
      seen = saved.seq
      for (const cell of cells) if (waiting.get(keyOf(cell.area, cell.element)) === cell) waiting.delete(keyOf(cell.area, cell.element))
      keep()
      savedAt.value = new Date()
      if (!waiting.size) await refresh()
      return await next()
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem
      if (problem.code === 'network' || problem.status >= 502) {
        state.value = 'offline'
        timer = setTimeout(() => void send(), 4000)
      } else if (problem.code === 'stale') {
        sending = null
        await compare(id)
      } else {
        sending = null
        const wrong = refusedIn(problem, cells)
        if (wrong.length) return await setAside(wrong)
        state.value = 'failed'
        failure.value = problem
      }
      return false
    }
  }
  async function next(): Promise<boolean> {
    state.value = waiting.size ? 'waiting' : 'idle'
    return waiting.size ? await send() : true
  }
  async function setAside(wrong: { cell: TypedCell; why: string }[]): Promise<boolean> {
    for (const { cell, why } of wrong) {
      const key = keyOf(cell.area, cell.element)
      if (waiting.get(key) !== cell) continue
      waiting.delete(key)
      refused.set(key, cell)
      refuse(cell, why)
    }
    keep()
    if (!waiting.size) await refresh()
    return await next()
  }

  /** Somebody else wrote first: cells that only one of us changed are settled alone, the rest is asked. */
  async function compare(id: number) {
    const base = sheet.value
    const newest = await get<ReturnSheet>(`/returns/${id}`)
    const find = (from: ReturnSheet | null, cell: TypedCell) =>
      from?.rows.find(row => row.area.id === cell.area)?.cells.find(each => each.element === cell.element)?.typed ?? ''
    conflicts.value = [...waiting.values()]
      .filter(cell => find(newest, cell) !== find(base, cell) && find(newest, cell) !== cell.typed)
      .map(cell => ({ area: cell.area, element: cell.element, mine: cell.typed, theirs: find(newest, cell), choice: 'mine' }))
    seen = newest.seq
    stored(newest.rows.flatMap(row => row.cells
      .filter(cell => !waiting.has(keyOf(row.area.id, cell.element)))
      .map(cell => ({ ...cell, area: row.area.id }))))
    state.value = 'waiting'
    if (!conflicts.value.length) await send()
  }
  async function settle() {
    const theirs = conflicts.value.filter(each => each.choice === 'theirs')
    for (const each of theirs) waiting.delete(keyOf(each.area, each.element))
    conflicts.value = []
    keep()
    if (waiting.size) await send()
    else state.value = 'idle'
    return theirs
  }
  /** The newest fact that this window has seen on the return. */
  function saw(seq: number) { if (!waiting.size) seen = seq }

  const online = () => { if (state.value === 'offline') void send() }
  window.addEventListener('online', online)
  return {
    waiting, refused, state, savedAt, conflicts, failure, count: computed(() => waiting.size),
    typed, send, settle, recover, saw, seen: () => seen,
    stop: () => { clearTimeout(timer); window.removeEventListener('online', online) },
  }
}
