import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { ApiError, get } from '@/api/client'
import { isPast, moment } from '@/app/moment'
import { listen } from '@/stream/stream'

export interface Question { path: string; query?: Record<string, string | number | boolean | null | undefined> }

export interface Resource<T> {
  data: ShallowRef<T | null>
  /** the answer that `data` replaced when a live change came in, to mark what changed */
  before: ShallowRef<T | null>
  error: ShallowRef<ApiError | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
  /** asks again without showing that it does */
  refetch: () => Promise<void>
}

/** Topics are the nouns whose facts came in; one not listed here refreshes every page, to be on the safe side. */
const knownTopics = new Set(['return', 'indicator', 'programme', 'area', 'unit', 'account', 'import', 'problem', 'supervision', 'rectification', 'evidence', 'paper', 'incoming', 'like_case', 'enforcement'])

/** Whether a change with these topics concerns a page that shows those. `noun/area` counts as its noun. */
export function concerns(changed: string[], shown: string[]): boolean {
  return changed.some(topic => {
    const noun = topic.split(/[/:.]/)[0]
    return shown.includes(noun) || !knownTopics.has(noun)
  })
}

/**
 * The server's answer to a question that may change: asked again when the question, the language or the moment changes,
 * and quietly when the stream names one of its topics. Only the last question's answer is ever shown.
 */
export function useResource<T>(question: () => Question | null, topics: string[] = []): Resource<T> {
  const data = shallowRef<T | null>(null)
  const before = shallowRef<T | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(false)
  let running: AbortController | null = null
  let again: ReturnType<typeof setTimeout> | undefined

  async function ask(quiet: boolean) {
    running?.abort()
    const now = question()
    if (!now) return
    const mine = running = new AbortController()
    if (!quiet) { loading.value = true; before.value = null }
    try {
      const answer = await get<T>(now.path, now.query, mine.signal)
      if (mine !== running) return
      if (quiet && answer !== data.value) before.value = data.value
      data.value = answer
      error.value = null
    } catch (failure) {
      if (mine !== running || (failure instanceof DOMException && failure.name === 'AbortError')) return
      if (!(failure instanceof ApiError)) throw failure
      if (!quiet || !data.value) error.value = failure
    } finally {
      if (mine === running) loading.value = false
    }
  }

  watch(() => JSON.stringify([question(), moment.chosen]), (now, was) => {
    if (now !== was) { error.value = null; void ask(false) }
  }, { immediate: true })

  const stop = listen(change => {
    if (isPast() || (change !== 'reset' && !concerns(change.topics, topics)) || !topics.length) return
    clearTimeout(again)
    again = setTimeout(() => void ask(true), 60)
  })
  onScopeDispose(() => { stop(); clearTimeout(again); running?.abort() })
  return { data, before, error, loading, reload: () => ask(false), refetch: () => ask(true) }
}
