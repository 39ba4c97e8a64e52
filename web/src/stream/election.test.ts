import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { elect, type Channel, type Election } from './election'

/** Channels as of one browser: each hears what the others say, at once. */
function browser() {
  const channels: Channel[] = []
  return () => {
    const channel: Channel = { onmessage: null, postMessage: message => { for (const other of channels) if (other !== channel) other.onmessage?.({ data: message }) } }
    channels.push(channel)
    return channel
  }
}

describe('the tab that holds the stream', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const states = new Map<number, boolean>()
  let beat = 0
  const memory = { read: () => beat, write: (time: number) => { beat = time } }
  beforeEach(() => { beat = 0 })
  const join = (open: () => Channel, tab: number): Election => elect(open(), tab, memory, leading => states.set(tab, leading))

  it('is a lone tab at once', () => {
    const only = join(browser(), 5)
    expect(only.leading()).toBe(true)
    only.stop()
    expect(only.leading()).toBe(false)
  })
  it('stays the first when a second opens, whatever their numbers', () => {
    const open = browser()
    for (const [older, newer] of [[9, 20], [20, 9]]) {
      const first = join(open, older)
      vi.advanceTimersByTime(500)
      const second = join(open, newer)
      vi.advanceTimersByTime(20_000)
      expect([first.leading(), second.leading()]).toEqual([true, false])
      second.stop(); first.stop()
    }
  })
  it('is taken over when its holder crashed without a word', () => {
    beat = Date.now()
    const next = join(browser(), 3)
    vi.advanceTimersByTime(2000)
    expect(next.leading()).toBe(false)
    vi.advanceTimersByTime(6000)
    expect(next.leading()).toBe(true)
    next.stop()
  })
  it('passes to another when it closes', () => {
    const open = browser()
    const first = join(open, 1)
    vi.advanceTimersByTime(500)
    const second = join(open, 2)
    vi.advanceTimersByTime(3000)
    first.stop()
    vi.advanceTimersByTime(8000)
    expect(second.leading()).toBe(true)
    second.stop()
  })
  it('is one of two that stand at the same time', () => {
    const open = browser()
    const one = join(open, 1), other = join(open, 2)
    vi.advanceTimersByTime(10_000)
    expect([one.leading(), other.leading()].filter(Boolean)).toHaveLength(1)
    one.stop(); other.stop()
  })
})
