import { describe, expect, it } from 'vitest'
import { comparePeriods, parsePeriod, periodName, periodsBack } from './period'

describe('period codes', () => {
  it.each([
    ['2022', 'year', '2022年', '2022'],
    ['2022H1', 'half', '2022年上半年', 'H1 2022'],
    ['2022Q4', 'quarter', '2022年四季度', 'Q4 2022'],
    ['2022-04', 'month', '2022年4月', 'Apr 2022'],
    ['2022-04b', 'ten_day', '2022年4月中旬', 'Apr 11–20, 2022'],
  ])('%s is read and named', (code, cadence, zh, en) => {
    expect(parsePeriod(code)?.cadence).toBe(cadence)
    expect(periodName(code, 'zh')).toBe(zh)
    expect(periodName(code, 'en')).toBe(en)
  })
  it.each(['2022-13', '2022Q5', '2022H3', '2022-04d', '22', '', '2022-00'])('%j is not one', code => {
    expect(parsePeriod(code)).toBeNull()
    expect(periodName(code, 'zh')).toBe(code)
  })
  it('sort years first, newest first', () => {
    expect(['2022-02', '2021', '2022Q1', '2022', '2022-10'].sort(comparePeriods)).toEqual(['2022', '2021', '2022Q1', '2022-10', '2022-02'])
  })
  it('go back over the turn of a year', () => {
    expect(periodsBack('2022-02-15', 4)).toEqual(['2022-02', '2022-01', '2021-12', '2021-11'])
  })
})
