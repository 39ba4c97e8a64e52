import type { Progress, Sign, Stage } from '@/api/problems'
import type { Query } from '@/api/client'

export const stages: Stage[] = ['registered', 'assigned', 'received', 'planned', 'rectifying', 'self_checked', 'accepting', 'closed', 'held', 'refused', 'suspended', 'merged', 'split', 'voided']
/** The way that a problem goes when nothing stands against it. */
export const way: Stage[] = ['registered', 'assigned', 'received', 'planned', 'rectifying', 'self_checked', 'accepting', 'closed', 'held']
/** Somebody still has to do something about it. */
export const openStages: Stage[] = ['registered', 'assigned', 'received', 'planned', 'rectifying', 'self_checked', 'accepting', 'refused', 'suspended']
/** Not yet put right, so that a passed date is a late one. */
export const unfinished: Stage[] = ['registered', 'assigned', 'received', 'planned', 'rectifying', 'refused']
export const signs: Sign[] = ['blue', 'yellow', 'red']
export const progresses: Progress[] = ['done', 'on_schedule', 'behind']
export const flags = ['open', 'orphaned', 'untouched', 'rebounded', 'standing'] as const
export type Flag = typeof flags[number]

/** What a list is asked for besides the area of the selection bar. */
export interface Filter {
  source?: number; theme?: number; unit?: number; issuer?: number
  stage: Stage[]; sign: Sign[]; progress?: Progress; flags: Flag[]
  from?: string; to?: string; words?: string; sort?: string
}
export const noFilter = (): Filter => ({ stage: [], sign: [], flags: [] })

export function queryOf(filter: Filter, area: number | null): Query {
  return {
    source: filter.source, theme: filter.theme, area, unit: filter.unit, issuer: filter.issuer,
    stage: filter.stage.join(','), sign: filter.sign.join(','), progress: filter.progress,
    ...Object.fromEntries(filter.flags.map(flag => [flag, true])),
    due_from: filter.from, due_to: filter.to, words: filter.words?.trim(), sort: filter.sort,
  }
}
const numbers = ['source', 'theme', 'unit', 'issuer'] as const
const texts = ['progress', 'from', 'to', 'words', 'sort'] as const

/** A filter as one word of the page's address, and back; what is not known is left out. */
export function written(filter: Filter): string {
  const out = new URLSearchParams()
  for (const name of [...numbers, ...texts]) if (filter[name]) out.set(name, String(filter[name]))
  for (const name of ['stage', 'sign', 'flags'] as const) if (filter[name].length) out.set(name, filter[name].join('.'))
  return out.toString()
}
export function read(text: unknown): Filter {
  const filter = noFilter()
  if (typeof text !== 'string') return filter
  const given = new URLSearchParams(text)
  for (const name of numbers) if (Number(given.get(name))) filter[name] = Number(given.get(name))
  for (const name of texts) if (given.get(name)) Object.assign(filter, { [name]: given.get(name) })
  const among = <T extends string>(name: string, known: readonly T[]) => (given.get(name) ?? '').split('.').filter((each): each is T => (known as readonly string[]).includes(each))
  filter.stage = among('stage', stages)
  filter.sign = among('sign', signs)
  filter.flags = among('flags', flags)
  return filter
}

export function dayAfter(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
}

/** Views that everybody has; `unit` is the asker's own. */
export function builtIn(today: string, unit: number | null): { key: string; filter: Filter }[] {
  const view = (key: string, given: Partial<Filter>) => ({ key, filter: { ...noFilter(), ...given } })
  return [
    view('open', { flags: ['open'] }),
    ...unit === null ? [] : [view('ours', { flags: ['open'], unit }), view('issued', { flags: ['open'], issuer: unit })],
    view('late', { stage: unfinished, to: dayAfter(today, -1) }),
    view('soon', { stage: unfinished, from: today, to: dayAfter(today, 30) }),
    view('untouched', { flags: ['untouched'] }),
    view('unassigned', { stage: ['registered'] }),
    view('plans', { stage: ['planned'] }),
    view('accepting', { stage: ['accepting'] }),
    view('orphaned', { flags: ['orphaned'] }),
    view('rebounded', { flags: ['rebounded'] }),
    view('closed', { stage: ['closed', 'held'] }),
    view('all', {}),
  ]
}

export const columns = ['number', 'title', 'stage', 'sign', 'progress', 'due', 'waits', 'lead', 'area', 'source', 'theme', 'found', 'rectified', 'closed', 'returned'] as const
export type Column = typeof columns[number]
export const usualColumns: Column[] = ['number', 'title', 'stage', 'sign', 'due', 'waits', 'lead', 'source', 'theme', 'progress']
export const widths: Record<Column, number> = { number: 148, title: 300, stage: 152, sign: 104, progress: 116, due: 172, waits: 250, lead: 220, area: 120, source: 170, theme: 140, found: 108, rectified: 108, closed: 108, returned: 96 }
/** Which take what is left of a wide screen. */
export const grows: Partial<Record<Column, number>> = { title: 2, waits: 1, lead: 1, source: 0.5, theme: 0.5, area: 0.3 }
/** Which the server can sort by, and its word. */
export const sorts: Partial<Record<Column, string>> = { number: 'number', due: 'due', found: 'found', closed: 'closed', stage: 'stage' }
