import type { Block } from './clipboard'

/**
 * Where the cells of a pasted block belong. A block that brings its headings or its areas' names is laid by them, as an
 * import would be; any other from the selected cell on. Numbers are not read here: one under a heading in another measure
 * takes that measure along, and the server converts it.
 */
export interface Names { areas: { name: string; code: string }[]; columns: { name: string; name_en: string; code: string; measure: string }[] }
export interface Write { row: number; column: number; text: string }
export interface Laid {
  writes: Write[]
  /** how many areas and elements were found by name; null: by position */
  areas: number | null
  elements: number | null
  /** cells that lie beyond the grid */
  beyond: number
  /** names in the block that the grid does not have */
  unknown: string[]
}
const headingRows = 6, nameColumns = 3

const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase()
/** A name that several bear names none. */
function index(names: string[][]): Map<string, number> {
  const found = new Map<string, number>()
  names.forEach((each, at) => {
    for (const name of new Set(each.map(bare))) if (name) found.set(name, found.has(name) && found.get(name) !== at ? -1 : at)
  })
  return found
}
function heading(text: string): { names: string[]; measure: string } {
  const whole = bare(text), parts = /^(.*)[（(](.*)[)）]$/.exec(whole)
  const name = parts ? parts[1] : whole
  return { names: [whole, name, name.slice(name.lastIndexOf('/') + 1)], measure: parts ? parts[2] : '' }
}
interface Column { at: number; measure: string }
interface Headings { rows: number; columns: Map<number, Column>; unknown: string[] }

function readHeadings(cells: string[][], names: Names): Headings {
  const elements = index(names.columns.map(each => [each.name, each.name_en, each.code]))
  const find = (text: string): Column | null => {
    const said = heading(text)
    const at = said.names.map(name => elements.get(name) ?? -1).find(each => each >= 0)
    if (at === undefined) return null
    const own = bare(names.columns[at].measure), inName = elements.has(said.names[0])
    return { at, measure: inName || said.measure === own ? '' : said.measure }
  }
  let rows = 0
  cells.slice(0, headingRows).forEach((row, r) => { if (row.some(find)) rows = r + 1 })
  const columns = new Map<number, Column>(), unknown: string[] = [], taken = new Set<number>()
  for (let c = 0; rows && c < Math.max(...cells.map(row => row.length)); c++) {
    const texts = cells.slice(0, rows).map(row => row[c] ?? '').reverse()
    const found = texts.map(find).find(each => each && !taken.has(each.at))
    if (found) { columns.set(c, found); taken.add(found.at) } else unknown.push(texts.find(text => text.trim()) ?? '')
  }
  return { rows, columns, unknown }
}
interface Areas { columns: number[]; rowOf: (cells: string[]) => number }
/** The columns that name areas, by name or code, among the first. */
function readAreas(cells: string[][], headings: Headings, names: Names): Areas {
  const places = index(names.areas.map(each => [each.name, each.code]))
  const columns = Array.from({ length: nameColumns }, (_, c) => c)
    .filter(c => !headings.columns.has(c) && cells.slice(headings.rows).some(row => places.has(bare(row[c] ?? ''))))
  return { columns, rowOf: row => columns.map(c => places.get(bare(row[c] ?? '')) ?? -1).find(at => at >= 0) ?? -1 }
}

export function lay(block: Block, names: Names, at: { row: number; column: number }): Laid {
  const { cells } = block
  const headings = readHeadings(cells, names), areas = readAreas(cells, headings, names)
  const byName = areas.columns.length > 0, byHeading = headings.rows > 0
  const firstData = byName ? Math.max(...areas.columns) + 1 : 0
  const unknown = byHeading ? headings.unknown.filter((text, c) => text.trim() && !areas.columns.includes(c)) : []
  const out: Laid = { writes: [], areas: byName ? 0 : null, elements: byHeading ? headings.columns.size : null, beyond: 0, unknown }
  cells.slice(headings.rows).forEach((line, index) => {
    const r = headings.rows + index
    const row = byName ? areas.rowOf(line) : at.row + index
    if (row < 0) {
      const called = line.find(text => text.trim())
      if (called) unknown.push(called.trim())
      return
    }
    if (byName) out.areas!++
    line.forEach((text, c) => {
      const column = byHeading ? headings.columns.get(c) : c >= firstData ? { at: at.column + c - firstData, measure: '' } : undefined
      if (!column || block.covered(r, c) || ((byName || byHeading) && !text.trim())) return
      if (row >= names.areas.length || column.at >= names.columns.length) out.beyond += text.trim() ? 1 : 0
      else out.writes.push({ row, column: column.at, text: column.measure && /[\d０-９]\s*$/.test(text) ? text.trim() + column.measure : text })
    })
  })
  return out
}
