/** Numbers arrive as decimal strings and leave as text; nothing here goes through floating point. */

/** 1234567.5 → 1,234,567.5 */
export function grouped(value: string | null | undefined): string {
  if (value === null || value === undefined) return ''
  const found = /^(-?)(\d+)(\.\d+)?$/.exec(value)
  if (!found) return value
  return `${found[1] ? '−' : ''}${found[2].replace(/\B(?=(\d{3})+$)/g, ',')}${found[3] ?? ''}`
}

/** A value in its measure: a rate carries its sign, other measures stand in the header. Empty when there is none. */
export function inMeasure(value: string | null | undefined, measure: string): string {
  if (value === null || value === undefined || value === '') return ''
  return measure === '%' && !value.endsWith('%') ? `${grouped(value)}%` : grouped(value)
}

/** At most so many digits after the point, the rest cut off and never rounded up; the whole stays in the tooltip. */
export function shortened(value: string, digits: number): string {
  const point = value.indexOf('.')
  if (point < 0 || value.length - point - 1 <= digits) return grouped(value)
  return `${grouped(digits ? value.slice(0, point + 1 + digits) : value.slice(0, point))}…`
}

/** Signed, for differences: +1.2 · −0.3 · 0 */
export function signed(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  if (/^[-−]/.test(value)) return `−${grouped(value.replace(/^[-−]/, ''))}`
  if (/^\+?0(\.0+)?$/.test(value)) return '0'
  return `+${grouped(value.replace(/^\+/, ''))}`
}

/** For pictures only: a position on an axis, never a figure that is printed or compared. */
export function position(value: string | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

/** 2022-04-20T09:30:00.123+08:00 → 2022-04-20 09:30, in Beijing time whatever the computer is set to. */
export function instant(text: string | null | undefined, seconds = false): string {
  if (!text) return ''
  const moment = Date.parse(text)
  if (Number.isNaN(moment)) return text
  const beijing = new Date(moment + 8 * 3600_000).toISOString()
  return `${beijing.slice(0, 10)} ${beijing.slice(11, seconds ? 19 : 16)}`
}

export function percentOf(part: number, whole: number): number {
  return whole > 0 ? Math.floor(part * 100 / whole) : 0
}

/** Order of two decimal strings, exact. Absent values come last. */
export function compareDecimals(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
  const split = (text: string) => {
    const negative = text.startsWith('-')
    const [whole, fraction = ''] = text.replace(/^[+-]/, '').split('.')
    return { negative, whole: whole.replace(/^0+(?=\d)/, ''), fraction }
  }
  const a = split(one), b = split(other)
  if (a.negative !== b.negative) return a.negative ? -1 : 1
  const width = Math.max(a.fraction.length, b.fraction.length)
  const keyA = a.whole + a.fraction.padEnd(width, '0'), keyB = b.whole + b.fraction.padEnd(width, '0')
  const order = keyA.length - keyB.length || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0)
  return a.negative ? -order : order
}
