import { describe, expect, it } from 'vitest'
import { builtIn, dayAfter, noFilter, queryOf, read, written, type Filter } from './model'

describe('a filter of problems', () => {
  const filter: Filter = { ...noFilter(), source: 3, stage: ['rectifying', 'accepting'], sign: ['red'], flags: ['open', 'untouched'], to: '2022-04-19', words: '直排 & 管网', sort: '-due' }
  it('goes into the address and comes back', () => { expect(read(written(filter))).toEqual(filter) })
  it('asks for lists by commas and for flags by true', () => {
    expect(queryOf(filter, 7)).toMatchObject({ area: 7, stage: 'rectifying,accepting', sign: 'red', open: true, untouched: true, due_to: '2022-04-19' })
    expect(queryOf(filter, 7)).not.toHaveProperty('orphaned')
  })
  it('leaves out what it does not know', () => { expect(read('stage=gone.closed&source=x&flags=nothing')).toEqual({ ...noFilter(), stage: ['closed'] }) })
  it('of nothing is everything', () => { expect(read(undefined)).toEqual(noFilter()) })
})
describe('built-in views', () => {
  it('count days over the end of a month and a leap day', () => {
    expect(dayAfter('2022-04-01', -1)).toBe('2022-03-31')
    expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29')
  })
  it('speak of a unit only where there is one', () => {
    expect(builtIn('2022-04-20', null).some(each => each.key === 'ours')).toBe(false)
    expect(builtIn('2022-04-20', 5).find(each => each.key === 'ours')?.filter.unit).toBe(5)
  })
})
