/** Exact sum of decimals as the server writes them; null when there are none. */
export function exactSum(numbers: Iterable<string | null>): string | null {
  const scale = 6
  let sum = 0n, some = false
  for (const text of numbers) {
    const found = text === null ? null : plainNumber.exec(text)
    if (!found) continue
    const value = BigInt(found[2] + (found[3] ?? '').padEnd(scale, '0'))
    sum += found[1] ? -value : value
    some = true
  }
  if (!some) return null
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}${fraction ? `.${fraction}` : ''}`
}
/** What needs no understanding. Anything else is read by the server alone. */
export const plainNumber = /^(-?)(\d{1,13})(?:\.(\d{1,6}))?$/
