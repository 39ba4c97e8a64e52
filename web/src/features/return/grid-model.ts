/**
 * What happens in the entry grid, without any drawing: typed texts by place, a selection, edits that can be undone.
 * The grid holds what people typed, never numbers; reading them is the server's business.
 */
export interface Place { row: number; column: number }
export interface Block { top: number; left: number; bottom: number; right: number }
export interface Change extends Place { was: string; now: string }
export interface Pasted { rows: number; columns: number; cut: number; changes: Change[] }

export class GridModel {
  private texts: string[][]
  private done: Change[][] = []
  private undone: Change[][] = []
  cursor: Place = { row: 0, column: 0 }
  anchor: Place = { row: 0, column: 0 }

  constructor(texts: string[][], private readonly locked: (row: number, column: number) => boolean = () => false) {
    this.texts = texts.map(row => [...row])
  }

  get rows() { return this.texts.length }
  get columns() { return this.texts[0]?.length ?? 0 }
  get canUndo() { return this.done.length > 0 }
  get canRedo() { return this.undone.length > 0 }
  text(row: number, column: number): string { return this.texts[row]?.[column] ?? '' }

  get selection(): Block {
    return {
      top: Math.min(this.cursor.row, this.anchor.row), bottom: Math.max(this.cursor.row, this.anchor.row),
      left: Math.min(this.cursor.column, this.anchor.column), right: Math.max(this.cursor.column, this.anchor.column),
    }
  }
  selected(row: number, column: number): boolean {
    const block = this.selection
    return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
  }

  /** Moves the cursor; `extend` keeps the other corner of the selection where it is. */
  goTo(row: number, column: number, extend = false) {
    this.cursor = { row: clamp(row, this.rows), column: clamp(column, this.columns) }
    if (!extend) this.anchor = { ...this.cursor }
  }
  move(rows: number, columns: number, extend = false) { this.goTo(this.cursor.row + rows, this.cursor.column + columns, extend) }

  /** Tab and Shift+Tab run through the row and on into the next one. */
  step(by: 1 | -1) {
    const index = this.cursor.row * this.columns + this.cursor.column + by
    if (index < 0 || index >= this.rows * this.columns) return
    this.goTo(Math.floor(index / this.columns), index % this.columns)
  }
  /** As spreadsheets do on Ctrl+arrow: to the last filled cell of a run, or the first of the next. */
  jump(rows: number, columns: number, extend = false) {
    let { row, column } = this.cursor
    const inside = (r: number, c: number) => r >= 0 && c >= 0 && r < this.rows && c < this.columns
    const filled = (r: number, c: number) => this.text(r, c) !== ''
    if (!inside(row + rows, column + columns)) return
    const run = filled(row, column) && filled(row + rows, column + columns)
    do { row += rows; column += columns } while (inside(row + rows, column + columns) && (run ? filled(row + rows, column + columns) : !filled(row, column)))
    this.goTo(row, column, extend)
  }
  selectAll() { this.anchor = { row: 0, column: 0 }; this.cursor = { row: this.rows - 1, column: this.columns - 1 } }

  /** One edit, one step back. Locked places keep what they have. */
  write(wanted: { row: number; column: number; text: string }[]): Change[] {
    const changes: Change[] = []
    for (const { row, column, text } of wanted) {
      const was = this.text(row, column), now = text.trim()
      if (was === now || row >= this.rows || column >= this.columns || this.locked(row, column)) continue
      this.texts[row][column] = now
      changes.push({ row, column, was, now })
    }
    if (changes.length) { this.done.push(changes); this.undone = [] }
    return changes
  }
  clearSelection(): Change[] { return this.write(this.places().map(place => ({ ...place, text: '' }))) }

  /** The top row of the selection repeated below it; a single cell takes the one above. */
  fillDown(): Change[] {
    const block = this.selection
    const source = block.top === block.bottom ? block.top - 1 : block.top
    if (source < 0) return []
    const from = block.top === block.bottom ? block.top : block.top + 1
    return this.write(this.places({ ...block, top: from }).map(place => ({ ...place, text: this.text(source, place.column) })))
  }

  /** A block as spreadsheets put it on the clipboard, from the selection's corner; one value fills the whole selection. */
  paste(clipboard: string): Pasted {
    const block = readBlock(clipboard)
    const height = block.length, width = Math.max(0, ...block.map(row => row.length))
    if (height === 1 && width === 1) {
      const changes = this.write(this.places().map(place => ({ ...place, text: block[0][0] })))
      return { rows: 1, columns: 1, cut: 0, changes }
    }
    const { top, left } = this.selection
    const wanted: { row: number; column: number; text: string }[] = []
    let cut = 0
    block.forEach((line, r) => line.forEach((text, c) => {
      if (top + r < this.rows && left + c < this.columns) wanted.push({ row: top + r, column: left + c, text })
      else if (text.trim() !== '') cut++
    }))
    const changes = this.write(wanted)
    this.anchor = { row: top, column: left }
    this.cursor = { row: clamp(top + height - 1, this.rows), column: clamp(left + width - 1, this.columns) }
    return { rows: height, columns: width, cut, changes }
  }
  copy(): string {
    const block = this.selection
    const lines: string[] = []
    for (let row = block.top; row <= block.bottom; row++) {
      lines.push(this.texts[row].slice(block.left, block.right + 1).map(quoteForClipboard).join('\t'))
    }
    return lines.join('\r\n')
  }

  undo(): Change[] { return this.replay(this.done, this.undone, 'was') }
  redo(): Change[] { return this.replay(this.undone, this.done, 'now') }

  /** What the server says now stands here; not an edit, so it cannot be undone. */
  accept(row: number, column: number, text: string) {
    if (this.texts[row]) this.texts[row][column] = text
  }

  private replay(from: Change[][], to: Change[][], which: 'was' | 'now'): Change[] {
    const changes = from.pop()
    if (!changes) return []
    to.push(changes)
    for (const change of changes) this.texts[change.row][change.column] = change[which]
    const last = changes[changes.length - 1]
    this.anchor = { row: changes[0].row, column: changes[0].column }
    this.cursor = { row: last.row, column: last.column }
    return changes.map(change => ({ row: change.row, column: change.column, was: which === 'was' ? change.now : change.was, now: change[which] }))
  }
  private places(block = this.selection): Place[] {
    const places: Place[] = []
    for (let row = block.top; row <= block.bottom; row++) for (let column = block.left; column <= block.right; column++) places.push({ row, column })
    return places
  }
}

function clamp(value: number, count: number) { return Math.max(0, Math.min(count - 1, value)) }

/** Tab-separated text with quoted cells, as Excel and WPS write it; the final line end is not a row. */
export function readBlock(text: string): string[][] {
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

function quoteForClipboard(text: string) { return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text }

/** Exact sum of the plain numbers among texts, for the status line; null when there are none. */
export function exactSum(texts: string[]): string | null {
  const scale = 6
  let sum = 0n, some = false
  for (const text of texts) {
    const found = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(text.replace(/[,，\s]/g, ''))
    if (!found) continue
    const value = BigInt(found[2]) * 10n ** BigInt(scale) + BigInt((found[3] ?? '').padEnd(scale, '0'))
    sum += found[1] ? -value : value
    some = true
  }
  if (!some) return null
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -scale)}${fraction ? `.${fraction}` : ''}`
}
