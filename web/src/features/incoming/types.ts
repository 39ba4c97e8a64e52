import type { paths } from '@/api/generated'

/** Shapes of the room of incoming papers, as the server describes them. */
type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never
export type IncomingList = Answer<'/api/v1/incoming'>
export type IncomingItem = IncomingList['items'][number]
export type Incoming = Answer<'/api/v1/incoming/{id}'>
export type IncomingStage = IncomingItem['stage']
export type OwedList = Answer<'/api/v1/incoming/clauses'>
export type Owed = OwedList['items'][number]
export const stages: IncomingStage[] = ['registered', 'proposed', 'instructed', 'handled', 'answered']
/** A clause as it is being written. */
export interface Clause { clause: string; text: string; owes: number | null; name: string; due: string | null }
