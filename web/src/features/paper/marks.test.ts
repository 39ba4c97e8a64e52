import { expect, test } from 'vitest'
import { holesIn, piecesOf } from './marks'

const source = (value: string, what = 'problem.title') => ({ value, what, of: 1, seq: 9 })

test('values of the ledger are marked where they stand, the longer before the shorter', () => {
  const pieces = piecesOf('月台镇农村垃圾乱堆由月台镇牵头', [source('月台镇'), source('月台镇农村垃圾乱堆')])
  expect(pieces.map(each => each.text)).toEqual(['月台镇农村垃圾乱堆', '由', '月台镇', '牵头'])
  expect(pieces[0].source?.value).toBe('月台镇农村垃圾乱堆')
})
test('a count is marked where it stands alone, not within a date or a longer number', () => {
  const marked = (text: string) => piecesOf(text, [source('3', 'total.behind')]).filter(each => each.source).length
  expect(marked('逾期3件')).toBe(1)
  expect(marked('2022年3月13日')).toBe(0)
  expect(marked('〔2022〕3号')).toBe(0)
  expect(marked('3')).toBe(1)
})
test('what is missing is marked and counted', () => {
  expect(piecesOf('责任人〔待补：责任人〕。', [])[1]).toEqual({ text: '〔待补：责任人〕', missing: true })
  expect(holesIn(['〔待补：甲〕与〔待补：乙〕', '无'])).toBe(2)
})
test('an empty text is one empty piece', () => expect(piecesOf('', [])).toEqual([{ text: '' }]))
