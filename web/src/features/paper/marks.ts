import type { PaperSource } from './types'

/** A piece of a text: plain, a value of the ledger with where it comes from, or something the ledger had not. */
export interface Piece { text: string; source?: PaperSource; missing?: boolean }

const hole = /〔待补：[^〕]*〕/g
const countsOnly = /^[\d.,%]+$/
const digit = /[\d.]/

/** Whether a number stands by itself there: not a part of a longer one, nor of a date or an ordinal. */
function alone(text: string, from: number, to: number): boolean {
  return !digit.test(text[from - 1] ?? '') && !/[\d.年月日号〕%、．]/.test(text[to] ?? '') && !/[〔第]/.test(text[from - 1] ?? '')
}

/** The text in pieces; of two values that overlap the longer one counts. */
export function piecesOf(text: string, sources: PaperSource[]): Piece[] {
  const taken: { from: number; to: number; piece: Piece }[] = []
  const free = (from: number, to: number) => taken.every(each => to <= each.from || from >= each.to)
  for (const found of text.matchAll(hole)) taken.push({ from: found.index, to: found.index + found[0].length, piece: { text: found[0], missing: true } })
  for (const source of [...sources].sort((one, other) => other.value.length - one.value.length)) {
    const value = source.value
    if (!value.trim()) continue
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const to = at + value.length
      if (!free(at, to) || (countsOnly.test(value) && value !== text && !alone(text, at, to))) continue
      taken.push({ from: at, to, piece: { text: value, source } })
    }
  }
  taken.sort((one, other) => one.from - other.from)
  const out: Piece[] = []
  let at = 0
  for (const { from, to, piece } of taken) {
    if (from > at) out.push({ text: text.slice(at, from) })
    out.push(piece)
    at = to
  }
  if (at < text.length || !out.length) out.push({ text: text.slice(at) })
  return out
}

export const holesIn = (texts: string[]) => texts.reduce((sum, text) => sum + [...text.matchAll(hole)].length, 0)
