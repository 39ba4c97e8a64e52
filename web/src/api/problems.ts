/** Shapes of problems, their rules and the ladder: as the server describes them, under the names that the screens use. */
import type { paths } from './generated'

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never

export type ProblemOne = Answer<'/api/v1/problems/{id}'>
export type ProblemItem = ProblemOne['item']
export type ProblemList = Answer<'/api/v1/problems'>
export type ProblemCounts = ProblemList['counts']
export type Burndown = Answer<'/api/v1/problems/burndown'>
export type ProblemGroups = Answer<'/api/v1/problems/groups'>
export type Stage = ProblemItem['stage']
export type Sign = ProblemItem['sign']
export type Progress = ProblemItem['progress']
export type WayStep = ProblemOne['way'][number]
export type Rules = Answer<'/api/v1/rectification'>
export type ProposalList = Answer<'/api/v1/proposals'>
export type Proposal = ProposalList['items'][number]
export type SupervisionList = Answer<'/api/v1/supervisions'>
export type Supervision = SupervisionList['items'][number]
export type Evidence = Answer<'/api/v1/evidence/{id}'>
