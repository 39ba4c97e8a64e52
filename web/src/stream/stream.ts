import { reactive } from 'vue'
import { address } from '@/api/client'
import type { StreamChange } from '@/api/contract'
import { elect, type Election } from './election'

type Listener = (change: StreamChange | 'reset') => void
type Said = { changed: StreamChange } | { reset: true } | { state: StreamState }
export type StreamState = 'live' | 'connecting' | 'off'

/** What the whole app knows about the stream: whether it lives, and the newest fact it has named. */
export const stream = reactive({ state: 'connecting' as StreamState, seq: 0 })

const listeners = new Set<Listener>()
let source: EventSource | null = null
let election: Election | null = null
let channel: BroadcastChannel | null = null
let retry: ReturnType<typeof setTimeout> | undefined
let pause = 1000
// who leads within this time of opening has just read everything anyway
const settled = 3000

function hear(said: Said) {
  if ('state' in said) { stream.state = said.state; return }
  if ('changed' in said) stream.seq = Math.max(stream.seq, said.changed.seq)
  const change = 'changed' in said ? said.changed : 'reset'
  for (const listener of listeners) listener(change)
}

function tell(said: Said) {
  hear(said)
  channel?.postMessage(said)
}

function open() {
  let droppedOnce = false
  source = new EventSource(address('/stream'))
  source.onopen = () => {
    pause = 1000
    tell({ state: 'live' })
    if (droppedOnce) tell({ reset: true })
  }
  source.addEventListener('changed', event => tell({ changed: JSON.parse((event as MessageEvent<string>).data) as StreamChange }))
  source.addEventListener('reset', () => tell({ reset: true }))
  source.onerror = () => {
    droppedOnce = true
    tell({ state: 'connecting' })
    if (source?.readyState !== EventSource.CLOSED) return
    source = null
    retry = setTimeout(open, pause)
    pause = Math.min(pause * 2, 30000)
  }
}

function close() {
  clearTimeout(retry)
  source?.close()
  source = null
}

const place = 'greentally.stream'
const memory = { read: () => Number(localStorage.getItem(place) ?? 0), write: (time: number) => localStorage.setItem(place, String(time)) }

/** Opens the one stream of this browser, or listens to the tab that holds it. */
export function startStream() {
  if (election || !('EventSource' in window)) return
  if (!('BroadcastChannel' in window)) { open(); return }
  const began = Date.now()
  channel = new BroadcastChannel('greentally-stream')
  channel.onmessage = event => hear(event.data as Said)
  election = elect(channel as never, Math.floor(Math.random() * 2 ** 40), memory, leading => {
    if (!leading) { close(); return }
    open()
    if (Date.now() - began > settled) hear({ reset: true })
  })
  window.addEventListener('pagehide', leave, { once: true })
}

function leave() {
  stopStream()
  window.addEventListener('pageshow', event => { if (event.persisted) { startStream(); hear({ reset: true }) } }, { once: true })
}

export function stopStream() {
  election?.stop()
  close()
  channel?.close()
  channel = null
  election = null
  stream.state = 'off'
}

/** Calls back on each change; returns how to stop. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
