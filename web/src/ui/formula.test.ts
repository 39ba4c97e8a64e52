import { describe, expect, it } from 'vitest'
import { readableFormula } from './formula'

const names = new Map([['sewage_treated_city', '城市污水处理量'], ['sewage_treated_town', '建制镇污水处理量'], ['villages', '行政村数']])

describe('a formula in words', () => {
  it('has the elements’ names for their codes', () => {
    expect(readableFormula('(sewage_treated_city + sewage_treated_town) ÷ (villages) × 100', names)).toBe('(城市污水处理量 + 建制镇污水处理量) ÷ 行政村数 × 100%')
  })
  it('leaves a code that it does not know', () => {
    expect(readableFormula('unknown_element ÷ villages', names)).toBe('unknown_element ÷ 行政村数')
  })
})
