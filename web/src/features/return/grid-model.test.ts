import { describe, expect, it } from 'vitest'
import { exactSum, GridModel, readBlock } from './grid-model'

const grid = (rows = 4, columns = 3) => new GridModel(Array.from({ length: rows }, () => Array.from({ length: columns }, () => '')))

describe('a block from a spreadsheet', () => {
  it('is rows by line and columns by tab, without a row for the final line end', () => {
    expect(readBlock('1.2\t3\r\n4\t5\r\n')).toEqual([['1.2', '3'], ['4', '5']])
  })
  it('keeps quoted cells with tabs, line ends and quotes together', () => {
    expect(readBlock('"a\tb"\t"c\nd"\t"say ""x"""')).toEqual([['a\tb', 'c\nd', 'say "x"']])
  })
  it('keeps empty cells, so that columns do not slip', () => {
    expect(readBlock('1\t\t3\n\t5\t')).toEqual([['1', '', '3'], ['', '5', '']])
  })
})

describe('pasting', () => {
  it('writes from the selection’s corner and says what lay outside', () => {
    const model = grid()
    model.goTo(3, 1)
    const pasted = model.paste('1\t2\t9\n3\t4')
    expect(pasted).toMatchObject({ rows: 2, columns: 3, cut: 3 })
    expect([model.text(3, 1), model.text(3, 2)]).toEqual(['1', '2'])
    expect(model.selection).toEqual({ top: 3, left: 1, bottom: 3, right: 2 })
  })
  it('fills the whole selection with a single value', () => {
    const model = grid()
    model.goTo(1, 0)
    model.goTo(3, 1, true)
    expect(model.paste('7').changes).toHaveLength(6)
    expect(model.text(3, 1)).toBe('7')
    expect(model.text(0, 0)).toBe('')
  })
  it('leaves locked cells alone', () => {
    const model = new GridModel([['a', 'b'], ['c', 'd']], (row, column) => row === 0 && column === 1)
    model.paste('1\t2\n3\t4')
    expect([model.text(0, 0), model.text(0, 1), model.text(1, 0), model.text(1, 1)]).toEqual(['1', 'b', '3', '4'])
  })
  it('copies what it pasted', () => {
    const model = grid(2, 2)
    model.paste('1\t"x\ty"\n\t4')
    model.selectAll()
    expect(readBlock(model.copy())).toEqual([['1', 'x\ty'], ['', '4']])
  })
})

describe('undo', () => {
  it('takes back a whole paste at once, and redo brings it again', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: 'before' }])
    model.goTo(0, 0)
    model.paste('1\t2\n3\t4')
    expect(model.undo().map(change => change.now)).toEqual(['before', '', '', ''])
    expect(model.text(0, 0)).toBe('before')
    model.redo()
    expect([model.text(0, 0), model.text(1, 1)]).toEqual(['1', '4'])
  })
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
})

describe('filling down and moving', () => {
  it('repeats the top row of the selection', () => {
    const model = grid()
    model.write([{ row: 0, column: 1, text: '5' }])
    model.goTo(0, 1)
    model.goTo(3, 1, true)
    model.fillDown()
    expect([1, 2, 3].map(row => model.text(row, 1))).toEqual(['5', '5', '5'])
  })
  it('takes the cell above for a single cell, and nothing in the first row', () => {
    const model = grid()
    model.write([{ row: 0, column: 0, text: '8' }])
    model.goTo(0, 0)
    expect(model.fillDown()).toEqual([])
    model.goTo(1, 0)
    model.fillDown()
    expect(model.text(1, 0)).toBe('8')
  })
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
    const model = new GridModel([['1'], ['2'], ['3'], [''], ['5']])
    model.jump(1, 0)
    expect(model.cursor.row).toBe(2)
    model.jump(1, 0)
    expect(model.cursor.row).toBe(4)
  })
})

describe('the sum in the status line', () => {
  it('is exact where floating point is not', () => {
    expect(exactSum(['0.1', '0.2', '不适用', ''])).toBe('0.3')
    expect(exactSum(['9007199254740993', '1,000.000001'])).toBe('9007199254741993.000001')
    expect(exactSum(['—'])).toBeNull()
  })
})
