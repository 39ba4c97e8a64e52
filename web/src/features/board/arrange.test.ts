import { describe, expect, it } from 'vitest'
import type { Board, BoardRow, Verdict } from '@/api/contract'
import { arrange, changedCells, countVerdicts } from './arrange'

const row = (id: number, name: string, value: string | null, verdict: Verdict, self = false): BoardRow => ({
  area: { id, code: '', name, level: 'county', children: 3, internal: false }, self,
  cells: [{ indicator: 1, value, numerator: null, denominator: null, verdict, flags: [verdict], missed: [], short_by: null, target: '95', complete: { reported: 1, expected: 1 }, year_on_year: null, recognised: null }],
})
const board = (rows: BoardRow[]): Board => ({
  seq: 1, at: '', today: '2022-04-20', programme: { id: 1, name: '', name_en: '', version: '' }, period: '2022', peers: 'none', published: null, periods: ['2022'],
  area: { id: 9, code: '', name: '市', level: 'city' }, path: [], indicators: [], rows,
})
const city = () => board([row(9, '市', '94', 'short', true), row(1, '青禾区', '95.1', 'met'), row(2, '白鹭县', '94.996', 'short'), row(3, '松岭县', null, 'incomplete'), row(4, '梅湾县', '100', 'met')])

describe('the board', () => {
  it('sorts by exact value, the own row first and absent values last both ways', () => {
    const up = arrange(city(), '', new Set(), { indicator: 1, descending: false }).map(each => each.area.id)
    const down = arrange(city(), '', new Set(), { indicator: 1, descending: true }).map(each => each.area.id)
    expect(up).toEqual([9, 2, 1, 4, 3])
    expect(down).toEqual([9, 4, 1, 2, 3])
  })
  it('filters by verdict and name, never the own row', () => {
    expect(arrange(city(), '县', new Set<Verdict>(['met']), null).map(each => each.area.id)).toEqual([9, 4])
  })
  it('counts the areas below only', () => {
    expect(countVerdicts(city().rows)).toMatchObject({ met: 2, short: 1, incomplete: 1 })
  })
  it('marks only the cells that came out otherwise', () => {
    const now = city()
    now.rows[2] = row(2, '白鹭县', '95.00', 'met_unproven')
    expect([...changedCells(city(), now)]).toEqual(['2/1'])
    expect(changedCells(null, now).size).toBe(0)
  })
})
