import type { Act, Field } from '../problem/acts/acts'

const opinion: Field = { name: 'opinion', kind: 'long', needed: true }
const answer: Field = { name: 'answer', kind: 'long', needed: true }
export const acts: Act[] = [
  { verb: 'hold', main: true, fields: [{ name: 'minutes', kind: 'long', needed: true }] },
  { verb: 'answer', main: true, fields: [answer] },
  { verb: 'accept', main: true, fields: [opinion] },
  { verb: 'ask-lift', main: true, fields: [answer] },
  { verb: 'check-lift', main: true, fields: [{ name: 'on_site', kind: 'names', least: () => 2, initial: () => ['', ''] }, opinion] },
  { verb: 'lift', main: true, fields: [{ name: 'published', kind: 'line', needed: true }] },
  { verb: 'send-back', grave: true, fields: [opinion, { name: 'until', kind: 'day', needed: true }] },
]
/** On a proposal: to issue it or not, with the reasons. */
export const deciding: Act = { verb: 'decide', fields: [{ name: 'issue', kind: 'yesno', needed: true, words: 'supervision.issue' }, { name: 'reasons', kind: 'long', needed: true }] }
