import { describe, expect, it } from 'vitest'
import { moment, momentQuery, readMoment, returnToNow } from './moment'

describe('a typed moment', () => {
  it.each([
    ['2022-04-20 09:30', '2022-04-20T09:30:00+08:00'],
    ['2022年4月20日 9:30', '2022-04-20T09:30:00+08:00'],
    ['20220420', '2022-04-20T23:59:59+08:00'],
    ['2022/4/2', '2022-04-02T23:59:59+08:00'],
    ['2022-04-20T09:30:15+08:00', '2022-04-20T09:30:15+08:00'],
  ])('%s is an instant of Beijing; a day is its end', (typed, at) => {
    expect(readMoment(typed)).toEqual({ kind: 'instant', at })
  })
  it('is a fact by its number', () => {
    expect(readMoment('#1520')).toEqual({ kind: 'seq', seq: 1520 })
    expect(readMoment('7')).toEqual({ kind: 'seq', seq: 7 })
  })
  it.each(['', '昨天', '2022-13-40 99:99', '12:30'])('%j is neither', typed => expect(readMoment(typed)).toBeNull())
  it('goes into every question until one returns to now', () => {
    moment.chosen = { kind: 'seq', seq: 9 }
    expect(momentQuery()).toEqual({ seq: '9' })
    returnToNow()
    expect(momentQuery()).toEqual({})
  })
})
