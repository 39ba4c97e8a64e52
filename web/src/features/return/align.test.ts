import { describe, expect, it } from 'vitest'
import { lay, type Laid } from './align'
import { readText } from './clipboard'

const names = {
  areas: [{ name: '双河镇', code: '510121101' }, { name: '石桥镇', code: '510121102' }, { name: '云顶镇', code: '510121103' }],
  columns: [
    { name: '污水排放量', name_en: 'Sewage discharged', code: 'discharged', measure: '万m³' },
    { name: '污水处理量', name_en: 'Sewage treated', code: 'treated', measure: '万m³' },
    { name: '设施（座）', name_en: 'Works', code: 'works', measure: '个' },
  ],
}
const laid = (text: string, at = { row: 0, column: 0 }) => lay({ cells: readText(text), covered: () => false }, names, at)
const places = (of: Laid) => of.writes.map(each => `${each.row}/${each.column} ${each.text}`)

describe('a block without names', () => {
  it('is laid from the selected cell on; blanks clear, what lies beyond is counted', () => {
    const found = laid('1\t2\t3\n\t5\t6', { row: 2, column: 1 })
    expect(places(found)).toEqual(['2/1 1', '2/2 2'])
    expect(found).toMatchObject({ areas: null, elements: null, beyond: 3, unknown: [] })
    expect(places(laid('1\t\n3\t4', { row: 0, column: 0 }))).toContain('0/1 ')
  })
  it('lets no covered place of a merged cell clear anything', () => {
    expect(places(lay({ cells: [['1'], ['']], covered: row => row === 1 }, names, { row: 0, column: 0 }))).toEqual(['0/0 1'])
  })
})

describe('a block with names', () => {
  it('is laid by its headings and its areas, wherever the cursor stands', () => {
    const found = laid('序号\t区划\t污水处理量\t污水排放量（万m³）\t备注\n1\t云顶镇\t8\t10\t好\n2\t双河镇\t\t7\t\n合计\t\t8\t17\t', { row: 1, column: 1 })
    expect(places(found)).toEqual(['2/1 8', '2/0 10', '0/0 7'])
    expect(found).toMatchObject({ areas: 2, elements: 2, beyond: 0, unknown: ['序号', '备注', '合计'] })
  })
  it('may bring codes instead of names, and headings of two lines', () => {
    const found = laid('区划\t污水\t\n\t排放/污水排放量\tSewage treated\n510121102\t1\t2', { row: 0, column: 0 })
    expect(places(found)).toEqual(['1/0 1', '1/1 2'])
  })
  it('may name areas alone: then columns go from the selected one on', () => {
    expect(places(laid('510121103\t云顶镇\t4\t5\n510121101\t双河镇\t6\t7', { row: 0, column: 1 }))).toEqual(['2/1 4', '2/2 5', '0/1 6', '0/2 7'])
  })
  it('may name elements alone: then rows go from the selected one on', () => {
    expect(places(laid('treated\tdischarged\n1\t2\n3\t4', { row: 1, column: 2 }))).toEqual(['1/1 1', '1/0 2', '2/1 3', '2/0 4'])
  })
  it('gives numbers under another measure that measure, for the server to convert', () => {
    expect(places(laid('区划\t污水排放量（m³）\n双河镇\t3,500\n石桥镇\t—'))).toEqual(['0/0 3,500m³', '1/0 —'])
  })
  it('takes brackets that belong to the name for the name', () => {
    expect(places(laid('区划\t设施（座）\n双河镇\t3'))).toEqual(['0/2 3'])
  })
  it('passes a name that two areas bear', () => {
    const twice = { ...names, areas: [...names.areas, { name: '双河镇', code: '510122101' }] }
    const found = lay({ cells: [['石桥镇', '1'], ['双河镇', '2']], covered: () => false }, twice, { row: 0, column: 0 })
    expect(places(found)).toEqual(['1/0 1'])
    expect(found.unknown).toEqual(['双河镇'])
  })
})
