import { describe, expect, it } from 'vitest'
import { asHtml, asText, readText, spread } from './clipboard'

describe('a block from a spreadsheet', () => {
  it('is rows by line and columns by tab, without a row for the final line end', () => {
    expect(readText('1.2\t3\r\n4\t5\r\n')).toEqual([['1.2', '3'], ['4', '5']])
  })
  it('keeps quoted cells with tabs, line ends and quotes together', () => {
    expect(readText('"a\tb"\t"c\nd"\t"say ""x"""')).toEqual([['a\tb', 'c\nd', 'say "x"']])
  })
  it('keeps empty cells, so that columns do not slip', () => {
    expect(readText('1\t\t3\n\t5\t')).toEqual([['1', '', '3'], ['', '5', '']])
  })
  it('knows which places a merged cell covers', () => {
    const one = (text: string) => ({ text, rows: 1, columns: 1 })
    const block = spread([[{ text: '区划', rows: 2, columns: 1 }, { text: '污水', rows: 1, columns: 2 }], [one('排放'), one('处理')], [one('双河镇'), one('1'), one('2')]])
    expect(block.cells).toEqual([['区划', '污水', ''], ['', '排放', '处理'], ['双河镇', '1', '2']])
    expect([block.covered(1, 0), block.covered(0, 2), block.covered(2, 0)]).toEqual([true, true, false])
  })
})

describe('a block for a spreadsheet', () => {
  it('reads back equal', () => {
    const cells = [['1', 'x\ty'], ['', 'say "z"\n<b>']]
    expect(readText(asText(cells))).toEqual(cells)
    expect(asHtml([['<1>', '2']])).toBe('<table><tr><td>&lt;1&gt;</td><td>2</td></tr></table>')
  })
})
