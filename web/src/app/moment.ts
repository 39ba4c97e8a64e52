import { reactive } from 'vue'

/** The moment that every page shows: now, an instant of the past, or the state after one fact. */
export type Moment = { kind: 'now' } | { kind: 'instant'; at: string } | { kind: 'seq'; seq: number }

export const moment = reactive({ chosen: { kind: 'now' } as Moment, answeredSeq: 0 })

export const isPast = () => moment.chosen.kind !== 'now'
export function returnToNow() { moment.chosen = { kind: 'now' } }

/** As query parameters of the API and of the page's own address. */
export function momentQuery(): Record<string, string> {
  if (moment.chosen.kind === 'instant') return { as_of: moment.chosen.at }
  if (moment.chosen.kind === 'seq') return { seq: String(moment.chosen.seq) }
  return {}
}

/** Reads what a person typed: a fact number, or a Beijing date with or without a time. Null when it is neither. */
export function readMoment(text: string): Moment | null {
  const typed = text.trim().replace(/[年月/.]/g, '-').replace(/日/g, '')
  if (/^#?\d{1,12}$/.test(typed) && !/^\d{8}$/.test(typed)) return { kind: 'seq', seq: Number(typed.replace('#', '')) }
  const compact = typed.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(compact)
  if (!found) return null
  const [, year, month, day, hour = '23', minute = '59', second = found[4] ? '00' : '59'] = found
  const two = (part: string) => part.padStart(2, '0')
  const at = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}+08:00`
  return Number.isNaN(Date.parse(at)) ? null : { kind: 'instant', at }
}
