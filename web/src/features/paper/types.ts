import type { paths } from '@/api/generated'

/** Shapes of the room of papers, as the server describes them. */
type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never
export type PaperTemplates = Answer<'/api/v1/paper-templates'>
export type PaperTemplate = PaperTemplates['items'][number]
export type PaperList = Answer<'/api/v1/papers'>
export type PaperItem = PaperList['items'][number]
export type Paper = Answer<'/api/v1/papers/{id}'>
export type PaperBlock = Paper['blocks'][number]
export type PaperSource = Paper['sources'][number]
export type PaperStage = PaperItem['stage']
export type AskedList = Answer<'/api/v1/papers/asked'>
export type Asked = AskedList['items'][number]
export type ProblemList = Answer<'/api/v1/problems'>
export type ProblemItem = ProblemList['items'][number]
export type SupervisionList = Answer<'/api/v1/supervisions'>
export const boxes = ['making', 'sent', 'received', 'asked'] as const
export type Box = typeof boxes[number]
export type PaperVerb = 'pass-on' | 'answer' | 'review' | 'close-facts' | 'send-back' | 'issue' | 'number' | 'seal' | 'send' | 'receive' | 'reply' | 'file' | 'drop'
