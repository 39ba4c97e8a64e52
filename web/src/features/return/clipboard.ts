/** Blocks of cells as Excel, WPS and LibreOffice put them on the clipboard, and as they take them from there. */
export interface Block {
  cells: string[][]
  /** places that a merged cell covers: they say nothing, not "blank" */
  covered: (row: number, column: number) => boolean
}
export interface Spanned { text: string; rows: number; columns: number }
const nothingCovered = () => false

/** Tab-separated text with quoted cells; the final line end is not a row. */
export function readText(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = '', quoted = false, index = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const end = () => { rows[rows.length - 1].push(cell); cell = '' }
  while (index < source.length) {
    const char = source[index]
    if (quoted) {
      if (char === '"' && source[index + 1] === '"') { cell += '"'; index++ }
      else if (char === '"') quoted = false
      else cell += char
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t') end()
    else if (char === '\n') { end(); rows.push([]) }
    else cell += char
    index++
  }
  end()
  return rows
}

/** Rows of cells with spans, laid out on a plain grid. */
export function spread(rows: Spanned[][]): Block {
  const cells: string[][] = rows.map(() => [])
  const covered = new Set<string>(), taken = new Set<string>()
  rows.forEach((row, r) => {
    let c = 0
    for (const cell of row) {
      while (taken.has(`${r}/${c}`)) c++
      for (let y = 0; y < cell.rows && r + y < rows.length; y++) {
        for (let x = 0; x < cell.columns; x++) {
          taken.add(`${r + y}/${c + x}`)
          cells[r + y][c + x] = x || y ? '' : cell.text
          if (x || y) covered.add(`${r + y}/${c + x}`)
        }
      }
      c += cell.columns
    }
  })
  for (const row of cells) for (let c = 0; c < row.length; c++) row[c] ??= ''
  return { cells, covered: (row, column) => covered.has(`${row}/${column}`) }
}

/** What a cell shows; where it shows too little (####, 1.2E+05), the number that lies beneath. */
function shown(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  const text = (cell.textContent ?? '').trim(), beneath = cell.getAttribute('x:num') || cell.getAttribute('sdval')
  return beneath && (/^#+$/.test(text) || /\dE[+-]?\d+$/i.test(text)) ? beneath : text
}
function readTable(html: string): Spanned[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  return [...table?.rows ?? []].map(row => [...row.cells].map(cell => ({ text: shown(cell), rows: cell.rowSpan || 1, columns: cell.colSpan || 1 })))
}
/** The text, unless the table beside it knows more: merged cells, numbers shown too short. */
export function readClipboard(text: string, html: string): Block {
  if (!/(row|col)span|x:num|sdval/i.test(html) && text) return { cells: readText(text), covered: nothingCovered }
  const rows = readTable(html)
  return rows.length ? spread(rows) : { cells: readText(text), covered: nothingCovered }
}

const quoted = (text: string) => /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
const escaped = (text: string) => text.replace(/[&<>]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
export function asText(cells: string[][]): string { return cells.map(row => row.map(quoted).join('\t')).join('\r\n') }
export function asHtml(cells: string[][]): string {
  return `<table>${cells.map(row => `<tr>${row.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`
}
