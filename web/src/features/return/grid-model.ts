import { ref, shallowReactive } from 'vue'
import type { FormColumn, ReturnCell, ReturnRow } from '@/api/contract'
import type { Laid, Write } from './align'
import { plainNumber } from './exact-sum'

/**
 * What happens in the entry grid, without any drawing: typed texts by place, what the server makes of them, a selection,
 * edits that can be undone. The texts are what people typed; reading them is the server's business.
 */
export interface Place { row: number; column: number }
export interface Block { top: number; left: number; bottom: number; right: number }
export interface Change extends Place { was: string; now: string }
export interface Pasted { changes: Change[]; equal: number; locked: number }
type Area = ReturnRow['area']

export class GridModel {
  private texts: string[][]
  private cells: (ReturnCell | undefined)[][]
  private refusals = new Map<number, string>()
  private done: Change[][] = []
  private undone: Change[][] = []
  private rowOf: Map<number, number>
  private columnOf: Map<number, number>
  cursor: Place = { row: 0, column: 0 }
  anchor: Place = { row: 0, column: 0 }
  private correcting = false
  /** Counters for those who draw: contents moved, the selection moved, this row moved. */
  readonly turn = ref(0)
  readonly moved = ref(0)
  readonly rowTurns: number[]

  constructor(readonly areas: Area[], readonly elements: FormColumn[]) {
    this.texts = areas.map(() => elements.map(() => ''))
    this.cells = areas.map(() => elements.map(() => undefined))
    this.rowOf = new Map(areas.map((area, row) => [area.id, row]))
    this.columnOf = new Map(elements.map((each, column) => [each.element, column]))
    this.rowTurns = shallowReactive(areas.map(() => 0))
  }

  get rows() { return this.areas.length }
  get columns() { return this.elements.length }
  get canUndo() { return this.done.length > 0 }
  get canRedo() { return this.undone.length > 0 }
  /** How many steps can be undone: the same number again means that nothing was done since. */
  get steps() { return this.done.length }
  text(row: number, column: number): string { return this.texts[row]?.[column] ?? '' }
  cell(row: number, column: number): ReturnCell | undefined { return this.cells[row]?.[column] }
  locked(row: number, column: number): boolean {
    const cell = this.cell(row, column)
    return this.correcting ? cell?.asked === false || !!cell?.known_from : cell?.locked === true
  }
  /** Why the server could not take what stands here. */
  refusal(row: number, column: number): string | undefined { return this.refusals.get(row * this.columns + column) }
  place(area: number, element: number): Place | null {
    const row = this.rowOf.get(area), column = this.columnOf.get(element)
    return row === undefined || column === undefined ? null : { row, column }
  }
  /** The number in a place as the server reads it; what it has not read yet, if it needs no reading. */
  number(row: number, column: number): string | null {
    const text = this.text(row, column), cell = this.cell(row, column)
    if (cell?.typed === text) return cell.value
    return plainNumber.test(text) ? text : null
  }

  get selection(): Block {
    return {
      top: Math.min(this.cursor.row, this.anchor.row), bottom: Math.max(this.cursor.row, this.anchor.row),
      left: Math.min(this.cursor.column, this.anchor.column), right: Math.max(this.cursor.column, this.anchor.column),
    }
  }
  /** Moves the cursor; `extend` keeps the other corner of the selection where it is. */
  goTo(row: number, column: number, extend = false) {
    this.cursor = { row: clamp(row, this.rows), column: clamp(column, this.columns) }
    if (!extend) this.anchor = { ...this.cursor }
    this.moved.value++
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
  select(block: Block) {
    this.anchor = { row: block.top, column: block.left }
    this.goTo(block.bottom, block.right, true)
  }
  selectAll() { this.select({ top: 0, left: 0, bottom: this.rows - 1, right: this.columns - 1 }) }

  /** One edit, one step back. Locked places keep what they have. */
  write(wanted: Write[]): Change[] {
    const changes: Change[] = []
    for (const { row, column, text } of wanted) {
      const was = this.text(row, column), now = text.trim()
      if (was === now || row >= this.rows || column >= this.columns || this.locked(row, column)) continue
      this.put(row, column, now)
      changes.push({ row, column, was, now })
    }
    if (changes.length) { this.done.push(changes); this.undone = []; this.redraw(changes) }
    return changes
  }
  clearSelection(): Change[] { return this.fillWith(this.selection, '') }
  /** `from` repeated over `over`, as a dragged corner does. */
  fill(from: Block, over: Block): Change[] {
    const height = from.bottom - from.top + 1, width = from.right - from.left + 1
    const again = (at: number, first: number, size: number) => first + (((at - first) % size) + size) % size
    return this.write(placesIn(over).map(place => ({ ...place, text: this.text(again(place.row, from.top, height), again(place.column, from.left, width)) })))
  }
  fillWith(over: Block, text: string): Change[] { return this.write(placesIn(over).map(place => ({ ...place, text }))) }
  /** The first row (column) of the selection repeated in it; a single one takes that before it. */
  fillDown(): Change[] {
    const block = this.selection, top = block.top === block.bottom ? block.top - 1 : block.top
    return top < 0 ? [] : this.fill({ ...block, top, bottom: top }, block)
  }
  fillRight(): Change[] {
    const block = this.selection, left = block.left === block.right ? block.left - 1 : block.left
    return left < 0 ? [] : this.fill({ ...block, left, right: left }, block)
  }
  /** A pasted block in its places: one step back. */
  paste({ writes }: Laid): Pasted {
    const same = ({ row, column, text }: Write) => this.text(row, column) === text.trim()
    const equal = writes.filter(same).length
    const locked = writes.filter(each => this.locked(each.row, each.column) && !same(each)).length
    const changes = this.write(writes)
    if (writes.length) {
      const rows = writes.map(each => each.row), columns = writes.map(each => each.column)
      const least = (list: number[]) => list.reduce((one, other) => Math.min(one, other)), most = (list: number[]) => list.reduce((one, other) => Math.max(one, other))
      this.select({ top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) })
    }
    return { changes, equal, locked }
  }
  copy(): string[][] {
    const { top, bottom, left, right } = this.selection
    return this.texts.slice(top, bottom + 1).map(row => row.slice(left, right + 1))
  }
  undo(): Change[] { return this.replay(this.done, this.undone, 'was') }
  redo(): Change[] { return this.replay(this.undone, this.done, 'now') }

  /** What the server has of a cell; its text, too, unless what is typed here is newer. Not an edit: it cannot be undone. */
  take(place: Place, cell: ReturnCell, newer: boolean) {
    const { row, column } = place, before = this.cells[row][column]
    this.cells[row][column] = cell
    const moves = !before || !alike(before, cell) || (!newer && this.text(row, column) !== cell.typed)
    if (!newer) this.texts[row][column] = cell.typed
    if (moves) this.redraw([place])
  }
  /** A text that is shown instead of the server's: kept in this browser, or put back. */
  show(place: Place, text: string) { this.put(place.row, place.column, text); this.redraw([place]) }
  refuse(place: Place, why: string) { this.refusals.set(place.row * this.columns + place.column, why); this.redraw([place]) }

  /** Whether what was submitted may be changed, as a request. */
  correct(wanted: boolean) {
    this.correcting = wanted
    this.redraw(this.areas.map((_, row) => ({ row, column: 0 })))
  }

  private put(row: number, column: number, text: string) {
    this.texts[row][column] = text
    this.refusals.delete(row * this.columns + column)
  }
  private redraw(places: Place[]) {
    for (const row of new Set(places.map(place => place.row))) this.rowTurns[row]++
    this.turn.value++
  }
  private replay(from: Change[][], to: Change[][], which: 'was' | 'now'): Change[] {
    const changes = from.pop()
    if (!changes) return []
    to.push(changes)
    for (const change of changes) this.put(change.row, change.column, change[which])
    this.redraw(changes)
    const last = changes[changes.length - 1]
    this.select({ top: changes[0].row, left: changes[0].column, bottom: last.row, right: last.column })
    return changes.map(change => ({ row: change.row, column: change.column, was: which === 'was' ? change.now : change.was, now: change[which] }))
  }
}

function clamp(value: number, count: number) { return Math.max(0, Math.min(count - 1, value)) }
function alike(one: ReturnCell, other: ReturnCell): boolean {
  return one.typed === other.typed && one.value === other.value && one.absence === other.absence && one.state === other.state && one.locked === other.locked
    && one.asked === other.asked && one.remark === other.remark && one.reason === other.reason
    && (one.findings === other.findings || JSON.stringify(one.findings) === JSON.stringify(other.findings))
}
export function placesIn(block: Block): Place[] {
  const places: Place[] = []
  for (let row = block.top; row <= block.bottom; row++) for (let column = block.left; column <= block.right; column++) places.push({ row, column })
  return places
}
