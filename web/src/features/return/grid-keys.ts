import type { GridModel } from './grid-model'

/** What the keyboard may ask of the grid. */
export interface Deeds {
  mode: () => 'ready' | 'typing' | 'editing'
  page: () => number
  begin: () => void
  commit: () => void
  cancel: () => void
  clear: () => void
  undo: () => void
  redo: () => void
  fillDown: () => void
  fillRight: () => void
  /** the cursor moved */
  moved: () => void
}
const arrows: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** Keys as in a spreadsheet; whether the key was one of them. */
export function pressed(event: KeyboardEvent, model: GridModel, deeds: Deeds): boolean {
  const command = event.ctrlKey || event.metaKey, extend = event.shiftKey
  const arrow = arrows[event.key]
  const go = (how: () => void) => { deeds.commit(); how(); deeds.moved(); return true }
  if (arrow && deeds.mode() !== 'editing' && !event.altKey) return go(() => command ? model.jump(...arrow, extend) : model.move(...arrow, extend))
  if (event.key === 'Enter') return go(() => model.move(extend ? -1 : 1, 0))
  if (event.key === 'Tab') {
    const { row, column } = model.cursor
    const leaving = extend ? row === 0 && column === 0 : row === model.rows - 1 && column === model.columns - 1
    if (!leaving) return go(() => model.step(extend ? -1 : 1))
    deeds.commit()
    return false
  }
  if (deeds.mode() !== 'ready') {
    if (event.key !== 'Escape') return false
    deeds.cancel()
    return true
  }
  return command && commanded(event, model, deeds) || moved(event, model, deeds, command, go)
}
function moved(event: KeyboardEvent, model: GridModel, deeds: Deeds, command: boolean, go: (how: () => void) => boolean): boolean {
  const extend = event.shiftKey, { row } = model.cursor
  switch (event.key) {
    case 'PageDown': return go(() => model.move(deeds.page(), 0, extend))
    case 'PageUp': return go(() => model.move(-deeds.page(), 0, extend))
    case 'Home': return go(() => model.goTo(command ? 0 : row, 0, extend))
    case 'End': return go(() => model.goTo(command ? model.rows - 1 : row, model.columns - 1, extend))
    case 'F2': deeds.begin(); return true
    case 'Delete': case 'Backspace': deeds.clear(); return true
    case 'Escape': return go(() => model.goTo(row, model.cursor.column))
  }
  return false
}
function commanded(event: KeyboardEvent, model: GridModel, deeds: Deeds): boolean {
  switch (event.key.toLowerCase()) {
    case 'a': model.selectAll(); return true
    case 'z': (event.shiftKey ? deeds.redo : deeds.undo)(); return true
    case 'y': deeds.redo(); return true
    case 'd': deeds.fillDown(); return true
    case 'r': if (event.shiftKey) return false; deeds.fillRight(); return true
  }
  return false
}
