import type { Board, BoardRow, Cell, Verdict } from '@/api/contract'
import { compareDecimals } from '@/ui/format'

export const verdicts: Verdict[] = ['short', 'worse', 'disputed', 'incomplete', 'met_unproven', 'met', 'unjudged', 'not_applicable']

export interface Sorting { indicator: number; descending: boolean }

/** How many cells of the areas below show each verdict. */
export function countVerdicts(rows: BoardRow[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map(each => [each, 0])) as Record<Verdict, number>
  for (const row of rows) if (!row.self) for (const cell of row.cells) counts[cell.verdict] = (counts[cell.verdict] ?? 0) + 1
  return counts
}

/** The parent's own row stays first; the others by name and verdict, in division order or by one indicator. Absent values last. */
export function arrange(board: Board, name: string, wanted: Set<Verdict>, sorting: Sorting | null): BoardRow[] {
  const text = name.trim()
  const own = board.rows.filter(row => row.self)
  const below = board.rows.filter(row => !row.self
    && (!text || row.area.name.includes(text))
    && (!wanted.size || row.cells.some(cell => wanted.has(cell.verdict))))
  if (!sorting) return [...own, ...below]
  const valueOf = (row: BoardRow) => row.cells.find(cell => cell.indicator === sorting.indicator)?.value ?? null
  const sorted = [...below].sort((one, other) => {
    const a = valueOf(one), b = valueOf(other)
    if (a === null || b === null) return compareDecimals(a, b)
    return sorting.descending ? compareDecimals(b, a) : compareDecimals(a, b)
  })
  return [...own, ...sorted]
}

/** Which cells differ from the answer before: they flash once. */
export function changedCells(before: Board | null, now: Board | null): Set<string> {
  const changed = new Set<string>()
  if (!before || !now || before.area.id !== now.area.id || before.period !== now.period) return changed
  const said = (cell: Cell) => `${cell.value}|${cell.verdict}|${cell.complete.reported}`
  const was = new Map(before.rows.flatMap(row => row.cells.map(cell => [`${row.area.id}/${cell.indicator}`, said(cell)])))
  for (const row of now.rows) {
    for (const cell of row.cells) {
      const key = `${row.area.id}/${cell.indicator}`
      if (was.has(key) && was.get(key) !== said(cell)) changed.add(key)
    }
  }
  return changed
}
