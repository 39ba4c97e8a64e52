/**
 * One of the browser's tabs leads. Web Locks would do this, but they exist only in secure contexts and offices
 * reach the server over plain HTTP inside their network, so the tabs agree over a BroadcastChannel:
 * the leader beats; a tab that has heard no beat for a while stands for election; the lowest number wins.
 */
export interface Channel { postMessage(message: unknown): void; onmessage: ((event: { data: unknown }) => void) | null }
/** Where the leader leaves the time of its last beat, so that a new tab knows at once whether there is one. */
export interface Memory { read: () => number; write: (time: number) => void }
export interface Election { leading: () => boolean; stop: () => void }

interface Beat { election: 'beat' | 'leave'; tab: number }
const beatEvery = 2000
const silenceAllowed = 5000

export function elect(channel: Channel, tab: number, memory: Memory, changed: (leading: boolean) => void): Election {
  let leading = false
  let heard = Math.min(memory.read(), Date.now())
  const say = (election: Beat['election']) => {
    memory.write(election === 'leave' ? 0 : Date.now())
    channel.postMessage({ election, tab } satisfies Beat)
  }
  const set = (value: boolean) => {
    if (leading === value) return
    leading = value
    changed(value)
  }
  const inner = channel.onmessage
  channel.onmessage = event => {
    const beat = event.data as Partial<Beat>
    if (beat.election === 'beat' && beat.tab !== undefined) {
      if (!leading || beat.tab < tab) { heard = Date.now(); set(false) } else say('beat')
    } else if (beat.election === 'leave') {
      heard = 0
    } else {
      inner?.(event)
    }
  }
  const tick = () => {
    if (leading) say('beat')
    else if (Date.now() - heard > silenceAllowed) { set(true); say('beat') }
  }
  const timer = setInterval(tick, beatEvery)
  tick()
  return {
    leading: () => leading,
    stop: () => { clearInterval(timer); if (leading) say('leave'); set(false) },
  }
}
