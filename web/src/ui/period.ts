/** Period codes: 2022 · 2022H1 · 2022Q1 · 2022-04 · 2022-04a (ten days). */
export type Cadence = 'year' | 'half' | 'quarter' | 'month' | 'ten_day'

export interface Period { cadence: Cadence; year: number; part: number; third?: 'a' | 'b' | 'c' }

export function parsePeriod(code: string): Period | null {
  const found = /^(\d{4})(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])([abc])?)?$/.exec(code)
  if (!found) return null
  const year = Number(found[1])
  if (found[2]) return { cadence: 'half', year, part: Number(found[2]) }
  if (found[3]) return { cadence: 'quarter', year, part: Number(found[3]) }
  if (found[4] && found[5]) return { cadence: 'ten_day', year, part: Number(found[4]), third: found[5] as 'a' }
  if (found[4]) return { cadence: 'month', year, part: Number(found[4]) }
  return { cadence: 'year', year, part: 1 }
}

const zhThird = { a: '上旬', b: '中旬', c: '下旬' }
const enThird = { a: '1–10', b: '11–20', c: '21–end' }
const enMonth = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export function periodName(code: string, language: string): string {
  const period = parsePeriod(code)
  if (!period) return code
  const { cadence, year, part, third } = period
  if (language === 'en') {
    switch (cadence) {
      case 'year': return String(year)
      case 'half': return `H${part} ${year}`
      case 'quarter': return `Q${part} ${year}`
      case 'month': return `${enMonth[part - 1]} ${year}`
      case 'ten_day': return `${enMonth[part - 1]} ${enThird[third ?? 'a']}, ${year}`
    }
  }
  switch (cadence) {
    case 'year': return `${year}年`
    case 'half': return `${year}年${part === 1 ? '上' : '下'}半年`
    case 'quarter': return `${year}年${'一二三四'[part - 1]}季度`
    case 'month': return `${year}年${part}月`
    case 'ten_day': return `${year}年${part}月${zhThird[third ?? 'a']}`
  }
}

/** Newest first, for a list of choices. */
export function comparePeriods(one: string, other: string): number {
  const rank = (code: string) => {
    const period = parsePeriod(code)
    if (!period) return code
    const order = { year: 0, half: 1, quarter: 2, month: 3, ten_day: 4 }[period.cadence]
    return `${order}${9999 - period.year}${String(99 - period.part).padStart(2, '0')}${period.third ?? ''}`
  }
  return rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0
}

/** The month of a day and the ones before it. */
export function periodsBack(day: string, count: number): string[] {
  const [year, month] = day.split('-').map(Number)
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + (month - 1) - back
    return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, '0')}`
  })
}
