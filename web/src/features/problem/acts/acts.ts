import type { ProblemOne, WayStep } from '@/api/problems'

/** What an act may be about: one problem, or (of many at once) none in particular. */
export interface Subject { one: ProblemOne | null; today: string; step: WayStep | null }
export type Values = Record<string, unknown>
export type Kind =
  | 'long' | 'line' | 'day' | 'choice' | 'yesno' | 'unit' | 'units' | 'holders' | 'milestones' | 'proof'
  | 'standards' | 'names' | 'titles' | 'problem' | 'person' | 'shot'
/** One thing that a command asks for. `words`: where the labels of its choices stand in the strings. */
export interface Field {
  name: string; kind: Kind; needed?: boolean; choices?: string[]; words?: string
  shown?: (values: Values, subject: Subject) => boolean
  initial?: (subject: Subject) => unknown
  /** codes of the papers that must be there */
  slots?: (subject: Subject) => string[]
  least?: (subject: Subject) => number
}
export interface Act {
  verb: string; fields: Field[]
  /** the first thing that whoever holds the problem has to do: a filled button */
  main?: boolean
  grave?: boolean
  /** carries the number of the last fact that its author saw */
  guarded?: boolean
  /** also for many problems at once */
  many?: boolean
  fixed?: (subject: Subject) => Values
}
const opinion = (needed = true): Field => ({ name: 'opinion', kind: 'long', needed })
const text: Field = { name: 'text', kind: 'long', needed: true }
const onSite = (least: Field['least'] = () => 0): Field => ({ name: 'on_site', kind: 'names', least, initial: subject => Array(Math.max(1, least(subject))).fill('') })
const on: Field = { name: 'on', kind: 'day', initial: ({ today }) => today }
const proof = (slots: Field['slots'] = () => []): Field => ({ name: 'proof', kind: 'proof', slots, initial: () => [] })
const rows = (name: string, kind: Kind, initial: Field['initial'] = () => []): Field => ({ name, kind, initial })
const grounds = ['not_ours', 'not_true', 'duplicate', 'other_measure']
const refusal = (subject: Subject) => subject.one?.askings.find(each => each.asking === 'refusal' && each.ruling === 'waiting')?.ground

export const acts: Act[] = [
  { verb: 'assign', main: true, guarded: true, many: true, fields: [
    { name: 'lead', kind: 'unit', needed: true }, { name: 'assisting', kind: 'units', initial: () => [] },
    { name: 'due', kind: 'day', initial: ({ one }) => one?.item.due ?? '', shown: values => !values.term },
    { name: 'term', kind: 'choice', choices: ['immediate', 'standing'], words: 'problem.terms', initial: ({ one }) => one && !one.item.due && ['immediate', 'standing'].includes(one.term) ? one.term : '' },
    rows('persons', 'holders'), { name: 'goal', kind: 'long', initial: ({ one }) => one?.goal ?? '' }, opinion(false)] },
  { verb: 'receive', main: true, guarded: true, many: true, fields: [rows('persons', 'holders')] },
  { verb: 'plan', main: true, guarded: true, fields: [
    { name: 'plan', kind: 'long', needed: true, initial: ({ one }) => one?.plan ?? '' },
    { name: 'milestones', kind: 'milestones', needed: true, initial: ({ one }) => one?.milestones.length ? one.milestones.map(({ text: words, due }) => ({ text: words, due: due ?? '' })) : [{ text: '', due: '' }, { text: '', due: one?.item.due ?? '' }] },
    { name: 'goal', kind: 'long', initial: ({ one }) => one?.goal ?? '' }, { name: 'measures', kind: 'long', initial: ({ one }) => one?.measures ?? '' }, proof()] },
  { verb: 'start', main: true, guarded: true, many: true, fields: [rows('milestones', 'milestones')] },
  { verb: 'approve-plan', main: true, guarded: true, many: true, fields: [opinion(false)] },
  { verb: 'return-plan', guarded: true, many: true, fields: [opinion()] },
  { verb: 'progress', main: true, guarded: true, fields: [text,
    { name: 'milestone', kind: 'choice', shown: (_, { one }) => !!one?.milestones.some(each => !each.done), initial: () => '' }, proof()] },
  { verb: 'self-check', main: true, guarded: true, fields: [text, proof()] },
  { verb: 'apply', main: true, guarded: true, fields: [proof(({ one }) => one?.proof ?? []), { ...text, needed: false }] },
  { verb: 'notice', main: true, guarded: true, fields: [
    { name: 'site', kind: 'line', needed: true, initial: ({ step }) => step?.where ?? '' }, { name: 'link', kind: 'line' },
    { name: 'from', kind: 'day', initial: ({ today }) => today }, { name: 'screenshot', kind: 'shot' }] },
  { verb: 'pass', main: true, guarded: true, fixed: ({ step }) => ({ step: step?.id }), fields: [
    { ...onSite(({ step }) => step?.persons ?? 0), shown: (_, { step }) => step?.kind === 'verification' || !!step?.persons }, on,
    { name: 'standards', kind: 'standards', shown: (_, { step }) => !!step?.standards, initial: () => [] },
    proof(({ step }) => step?.proof ?? []), opinion()] },
  { verb: 'close', main: true, guarded: true, many: true, fields: [opinion()] },
  { verb: 'look-back', main: true, guarded: true, fields: [
    { name: 'holds', kind: 'yesno', needed: true, words: 'problem.holds' },
    { name: 'due', kind: 'day', needed: true, shown: values => values.holds === false }, onSite(), on, opinion(), proof()] },
  { verb: 'rule-refusal', main: true, guarded: true, fields: [
    { name: 'upheld', kind: 'yesno', needed: true, words: 'problem.upheld' },
    { name: 'duplicate_of', kind: 'problem', needed: true, shown: (values, subject) => values.upheld === true && refusal(subject) === 'duplicate' },
    { name: 'goal', kind: 'long', shown: (values, subject) => values.upheld === true && refusal(subject) === 'other_measure', initial: ({ one }) => one?.goal ?? '' },
    { name: 'measures', kind: 'long', shown: (values, subject) => values.upheld === true && refusal(subject) === 'other_measure', initial: ({ one }) => one?.measures ?? '' },
    opinion()] },
  { verb: 'rule-extension', main: true, guarded: true, fields: [{ name: 'granted', kind: 'yesno', needed: true, words: 'problem.granted' }, opinion()] },
  { verb: 'rule-objection', main: true, fields: [{ name: 'upheld', kind: 'yesno', needed: true, words: 'problem.objectionUpheld' }, opinion()] },
  { verb: 'resume', main: true, guarded: true, fields: [{ name: 'due', kind: 'day', initial: ({ one }) => one?.item.due ?? '' }, opinion()] },
  { verb: 'send-back', guarded: true, grave: true, fields: [opinion(), onSite(), on] },
  { verb: 'allot', guarded: true, fields: [{ ...rows('persons', 'holders'), needed: true }] },
  { verb: 'refuse', guarded: true, grave: true, fields: [{ name: 'ground', kind: 'choice', needed: true, choices: grounds, words: 'problem.grounds' }, text] },
  { verb: 'ask-extension', guarded: true, fields: [{ name: 'until', kind: 'day', needed: true }, text] },
  { verb: 'object', fields: [text] },
  { verb: 'judge', guarded: true, many: true, fields: [{ name: 'sign', kind: 'choice', needed: true, choices: ['blue', 'yellow', 'red'], words: 'problem.signs' }, opinion()] },
  { verb: 'involve', many: true, fields: [
    { name: 'leader', kind: 'person', needed: true }, { name: 'act', kind: 'choice', needed: true, choices: ['instructed', 'chaired', 'visited', 'signed_paper', 'coordinated'], words: 'problem.involved' },
    { ...on }, { ...text }, { name: 'basis', kind: 'line' }] },
  { verb: 'relate', fields: [
    { name: 'relation', kind: 'choice', needed: true, choices: ['parent', 'same_as', 'indicator', 'alarm', 'inspection', 'complaint', 'meeting', 'project'], words: 'problem.relations' },
    { name: 'other', kind: 'problem', needed: true, shown: values => values.relation === 'parent' || values.relation === 'same_as' },
    { name: 'remark', kind: 'line', needed: true, shown: values => !!values.relation && values.relation !== 'parent' && values.relation !== 'same_as' }] },
  { verb: 'transfer', guarded: true, fields: [{ name: 'lead', kind: 'unit', needed: true }, opinion()] },
  { verb: 'merge', guarded: true, grave: true, fields: [{ name: 'into', kind: 'problem', needed: true }, opinion()] },
  { verb: 'split', guarded: true, grave: true, fields: [{ name: 'titles', kind: 'titles', needed: true, initial: () => ['', ''] }, opinion()] },
  { verb: 'suspend', guarded: true, grave: true, fields: [opinion()] },
  { verb: 'keep-up', guarded: true, many: true, fields: [opinion()] },
]
export const actOf = (verb: string) => acts.find(each => each.verb === verb)

/** Whether something was said at all. */
export function said(value: unknown): boolean {
  return Array.isArray(value) ? value.some(each => typeof each === 'string' ? each.trim() : each && typeof each === 'object' && 'text' in each ? String(each.text).trim() : true)
    : typeof value === 'string' ? !!value.trim() : value !== undefined && value !== null
}
/** The body of the command: what is shown and said, nothing else. */
export function bodyOf(act: Act, values: Values, subject: Subject): Values {
  const body: Values = { ...act.fixed?.(subject) }
  for (const field of act.fields) {
    const value = values[field.name]
    if ((field.shown && !field.shown(values, subject)) || (!said(value) && !(field.needed && Array.isArray(value)))) continue
    if (Array.isArray(value)) {
      if (field.kind === 'names' || field.kind === 'titles') body[field.name] = value.map(each => String(each).trim()).filter(Boolean)
      else if (field.kind === 'milestones') body[field.name] = value.filter(each => String(each.text).trim() || each.due)
      else if (field.kind === 'proof') body[field.name] = value.map(({ slot, evidence }) => ({ slot, evidence }))
      else body[field.name] = value
    } else body[field.name] = typeof value === 'string' ? value.trim() : value
  }
  if (act.verb === 'progress' && body.milestone !== undefined) body.milestone = Number(body.milestone)
  if (act.verb === 'relate' && body.other === undefined) body.other = 0
  if (act.guarded && subject.one) body.if_seq = subject.one.seq
  return body
}
/** Where the server's pointer leads: "/proof/photos_after" is the field proof. */
export const fieldOf = (pointer: string | undefined) => (pointer ?? '').replace(/^[/#]+/, '').split('/')[0]
export const restOf = (pointer: string | undefined) => (pointer ?? '').replace(/^[/#]+/, '').split('/').slice(1).join('/')
