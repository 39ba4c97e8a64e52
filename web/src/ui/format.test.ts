import { describe, expect, it } from 'vitest'
import { compareDecimals, grouped, inMeasure, instant, shortened, signed } from './format'

describe('decimals', () => {
  it('are grouped without touching a digit', () => {
    expect(grouped('9007199254740993.000001')).toBe('9,007,199,254,740,993.000001')
    expect(grouped('-1234.5')).toBe('−1,234.5')
    expect(grouped(null)).toBe('')
    expect(grouped('不适用')).toBe('不适用')
  })
  it('keep what stands between short and met', () => {
    expect(inMeasure('94.996', '%')).toBe('94.996%')
    expect(inMeasure(null, '%')).toBe('')
    expect(inMeasure('15.02', 'm²/人')).toBe('15.02')
  })
  it('are cut, never rounded, and say so', () => {
    expect([shortened('81.314489', 2), shortened('94.999', 2), shortened('95', 2), shortened('1234.5', 0)]).toEqual(['81.31…', '94.99…', '95', '1,234…'])
  })
  it('carry their sign as a difference', () => {
    expect([signed('1.2'), signed('-0.3'), signed('0.00'), signed('+2')]).toEqual(['+1.2', '−0.3', '0', '+2'])
  })
  it('are compared exactly, absent last', () => {
    const sorted = ['95', null, '94.996', '-1', '95.000001', '100'].sort(compareDecimals)
    expect(sorted).toEqual(['-1', '94.996', '95', '95.000001', '100', null])
    expect(compareDecimals('95.0', '95')).toBe(0)
  })
})

describe('instants', () => {
  it('are shown in Beijing time wherever the computer stands', () => {
    expect(instant('2022-04-20T23:30:00Z')).toBe('2022-04-21 07:30')
    expect(instant('2022-04-20T09:30:05.123456+08:00', true)).toBe('2022-04-20 09:30:05')
    expect(instant(null)).toBe('')
  })
})
