import { describe, expect, it } from 'vitest'
import type { ProblemOne } from '@/api/problems'
import { acts, actOf, bodyOf, fieldOf, restOf, said, type Act, type Subject } from './acts'

const one = { seq: 77, item: { due: '2022-06-01' }, askings: [{ asking: 'refusal', ruling: 'waiting', ground: 'duplicate' }], milestones: [], proof: ['photos_after'] } as unknown as ProblemOne
const subject: Subject = { one, today: '2022-04-20', step: { id: 9, persons: 2, standards: true, kind: 'verification', proof: [], where: '' } as unknown as Subject['step'] }
const act = (verb: string) => actOf(verb) as Act

describe('the body of a command', () => {
  it('says what was said, trimmed, with the last fact that its author saw', () => {
    expect(bodyOf(act('approve-plan'), { opinion: ' 同意 ' }, subject)).toEqual({ opinion: '同意', if_seq: 77 })
    expect(bodyOf(act('approve-plan'), { opinion: ' ' }, subject)).toEqual({ if_seq: 77 })
  })
  it('of a step names the step, its persons without gaps and its proof by ids alone', () => {
    expect(bodyOf(act('pass'), { on_site: ['甲', ' ', '乙'], on: '2022-04-20', standards: [1, 2], proof: [{ slot: 8, evidence: 4, name: '意见.pdf' }], opinion: '到位' }, subject))
      .toEqual({ step: 9, on_site: ['甲', '乙'], on: '2022-04-20', standards: [1, 2], proof: [{ slot: 8, evidence: 4 }], opinion: '到位', if_seq: 77 })
  })
  it('leaves out what its other answers hide', () => {
    expect(bodyOf(act('look-back'), { holds: true, due: '2022-09-01', opinion: '巩固' }, subject)).toEqual({ holds: true, opinion: '巩固', if_seq: 77 })
    expect(bodyOf(act('rule-refusal'), { upheld: false, duplicate_of: 3, opinion: '不成立' }, subject)).toEqual({ upheld: false, opinion: '不成立', if_seq: 77 })
    expect(bodyOf(act('rule-refusal'), { upheld: true, duplicate_of: 3, opinion: '重复' }, subject)).toMatchObject({ duplicate_of: 3 })
  })
  it('carries a list that is owed even when it is empty, so that the server says what is wrong', () => {
    expect(bodyOf(act('allot'), { persons: [] }, subject)).toEqual({ persons: [], if_seq: 77 })
  })
  it('of acts that are not guarded carries no fact', () => {
    expect(bodyOf(act('relate'), { relation: 'meeting', remark: '专题会' }, subject)).toEqual({ relation: 'meeting', remark: '专题会', other: 0 })
  })
})
describe('acts', () => {
  it('have names of their own', () => { expect(new Set(acts.map(each => each.verb)).size).toBe(acts.length) })
  it('know an answer from silence', () => {
    expect([said(''), said(['', ' ']), said(false), said(0), said([{ text: ' ', due: '' }]), said([5])]).toEqual([false, false, true, true, false, true])
  })
  it('find the field that a refusal points to', () => {
    expect([fieldOf('/proof/photos_after'), restOf('/proof/photos_after'), fieldOf('opinion'), fieldOf(undefined)]).toEqual(['proof', 'photos_after', 'opinion', ''])
  })
})
