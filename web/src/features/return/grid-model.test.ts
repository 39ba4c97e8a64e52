import { describe, expect, it } from 'vitest'
import type { FormColumn, ReturnCell } from '@/api/contract'
import { exactSum } from './exact-sum'
import { GridModel } from './grid-model'
import { drawnOut } from './grid-pointer'

const column = (element: number): FormColumn => ({ element, name: `项${element}`, name_en: `e${element}`, measure: 't', kind: 'flow', stratum: '' })
const cell = (element: number, typed: string, more: Partial<ReturnCell> = {}): ReturnCell => ({ element, typed, value: null, absence: null, state: 'draft', remark: null, previous: null, last_year: null, findings: [], locked: false, ...more })
function grid(rows = 4, columns = 3) {
  return new GridModel(Array.from({ length: rows }, (_, n) => ({ id: n, name: `区${n}`, code: `${n}` })), Array.from({ length: columns }, (_, n) => column(n)))
}
const laid = (...writes: [number, number, string][]) => ({ writes: writes.map(([row, at, text]) => ({ row, column: at, text })), areas: null, elements: null, beyond: 0, unknown: [] })
const texts = (model: GridModel) => model.areas.map((_, row) => model.elements.map((__, at) => model.text(row, at)))

describe('pasting', () => {
  it('says what was taken, what was the same, what is read-only', () => {
    const model = grid()
    model.take({ row: 0, column: 1 }, cell(1, '5', { locked: true }), false)
    model.take({ row: 1, column: 0 }, cell(0, '3'), false)
    const pasted = model.paste(laid([0, 0, '1'], [0, 1, '9'], [1, 0, '3 '], [1, 1, '4']))
    expect(pasted.changes).toHaveLength(2)
    expect(pasted).toMatchObject({ equal: 1, locked: 1 })
    expect(model.text(0, 1)).toBe('5')
    expect(model.selection).toEqual({ top: 0, left: 0, bottom: 1, right: 1 })
  })
  it('is one step back, and brought again by redo', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: 'before' }])
    model.paste(laid([0, 0, '1'], [1, 1, '4']))
    expect(model.undo().map(change => change.now)).toEqual(['before', ''])
    model.redo()
    expect([model.text(0, 0), model.text(1, 1)]).toEqual(['1', '4'])
    model.undo()
    model.undo()
    expect(model.text(0, 0)).toBe('')
  })
})

describe('undo', () => {
  it('forgets what was undone once something new is typed', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '1' }])
    model.undo()
    model.write([{ row: 0, column: 0, text: '2' }])
    expect(model.canRedo).toBe(false)
    expect(model.redo()).toEqual([])
    expect(model.text(0, 0)).toBe('2')
  })
  it('has nothing to take back when nothing changed', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '  ' }])
    expect(model.canUndo).toBe(false)
  })
  it('gives the old value again after it was saved', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '7' }])
    model.take({ row: 0, column: 0 }, cell(0, '7', { value: '7' }), false)
    expect(model.undo()).toEqual([{ row: 0, column: 0, was: '7', now: '' }])
  })
})

describe('filling', () => {
  it('repeats the first row or column of the selection', () => {
    const model = grid()
    model.write([{ row: 0, column: 1, text: '5' }])
    model.select({ top: 0, left: 1, bottom: 3, right: 1 })
    model.fillDown()
    expect([1, 2, 3].map(row => model.text(row, 1))).toEqual(['5', '5', '5'])
    model.select({ top: 1, left: 1, bottom: 1, right: 2 })
    model.fillRight()
    expect(model.text(1, 2)).toBe('5')
  })
  it('takes the cell before for a single one, and nothing at the edge', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '8' }])
    model.goTo(0, 0)
    expect([model.fillDown(), model.fillRight()]).toEqual([[], []])
    model.goTo(1, 0)
    model.fillDown()
    model.goTo(0, 1)
    model.fillRight()
    expect(texts(model).slice(0, 2)).toEqual([['8', '8', ''], ['8', '', '']])
  })
  it('repeats a block where its corner is dragged, upwards too', () => {
    const model = grid(5, 2)
    model.write([{ row: 2, column: 0, text: 'a' }, { row: 3, column: 0, text: 'b' }])
    const from = { top: 2, left: 0, bottom: 3, right: 0 }
    model.fill(from, drawnOut(from, { row: 0, column: 0 }))
    expect(texts(model).map(row => row[0])).toEqual(['a', 'b', 'a', 'b', ''])
    expect(drawnOut(from, { row: 3, column: 1 })).toEqual({ ...from, right: 1 })
  })
})

describe('moving', () => {
  it('runs on into the next row with Tab and stops at the ends', () => {
    const model = grid(2, 2)
    model.goTo(0, 1)
    model.step(1)
    expect(model.cursor).toEqual({ row: 1, column: 0 })
    model.goTo(1, 1)
    model.step(1)
    expect(model.cursor).toEqual({ row: 1, column: 1 })
  })
  it('jumps to the end of a run of filled cells', () => {
    const model = grid(5, 1)
    model.write(['1', '2', '3', '', '5'].map((text, row) => ({ row, column: 0, text })))
    model.goTo(0, 0)
    model.jump(1, 0)
    expect(model.cursor.row).toBe(2)
    model.jump(1, 0)
    expect(model.cursor.row).toBe(4)
  })
})

describe('what the server says', () => {
  it('does not disturb what is typed newer, and draws only the rows that moved', () => {
    const model = grid()
    model.write([{ row: 1, column: 1, text: '9' }])
    const turns = [...model.rowTurns]
    model.take({ row: 0, column: 0 }, cell(0, '1', { value: '1' }), false)
    model.take({ row: 1, column: 1 }, cell(1, '8'), true)
    expect([model.text(0, 0), model.text(1, 1)]).toEqual(['1', '9'])
    expect(model.rowTurns[2]).toBe(turns[2])
    const again = model.turn.value
    model.take({ row: 0, column: 0 }, cell(0, '1', { value: '1' }), false)
    expect(model.turn.value).toBe(again)
  })
  it('is the only reading of a text that is no plain number', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '3500kg' }, { row: 1, column: 0, text: '12.5' }])
    expect([model.number(0, 0), model.number(1, 0)]).toEqual([null, '12.5'])
    model.take({ row: 0, column: 0 }, cell(0, '3500kg', { value: '3.5' }), false)
    expect(exactSum([0, 1].map(row => model.number(row, 0)))).toBe('16')
  })
  it('keeps a refusal until the cell is typed again', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '约5' }])
    model.refuse({ row: 0, column: 0 }, '须是一个确定的数')
    expect(model.refusal(0, 0)).toBe('须是一个确定的数')
    model.write([{ row: 0, column: 0, text: '5' }])
    expect(model.refusal(0, 0)).toBeUndefined()
  })
  it('leaves a submitted cell open to a correction, but not one that is known from elsewhere', () => {
    const model = grid()
    model.take({ row: 0, column: 0 }, cell(0, '1', { locked: true }), false)
    model.take({ row: 0, column: 1 }, cell(1, '1', { locked: true, known_from: { id: 1, form: '', unit: '', seq: 1 } }), false)
    model.correct(true)
    expect([model.locked(0, 0), model.locked(0, 1)]).toEqual([false, true])
  })
})

describe('the sum in the status line', () => {
  it('is exact where floating point is not', () => {
    expect(exactSum(['0.1', '0.2', null])).toBe('0.3')
    expect(exactSum(['9007199254740993', '1000.000001'])).toBe('1000.000001')
    expect(exactSum(['7199254740993', '-0.000001'])).toBe('7199254740992.999999')
    expect(exactSum([null])).toBeNull()
  })
})
