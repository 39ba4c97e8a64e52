import type { paths } from '@/api/generated'

/** Shapes of the room of like-case checks, as the server describes them. */
type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never
export type LikeCaseList = Answer<'/api/v1/like-cases'>
export type LikeCase = LikeCaseList['items'][number]
export type Found = LikeCase['answers'][number]['found']
export type Suggestions = Answer<'/api/v1/like-cases/suggestions'>
export type Suggestion = Suggestions['items'][number]
