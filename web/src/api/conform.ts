/**
 * The hand-written contract against the types generated from the server's own description (tests/contract/openapi): whatever a
 * screen reads must be in the answer, with that type. Nothing here runs; `npm run check` fails where the two part.
 * Whether a value may be null is left out: the description allows null for every day and period, the contract knows better.
 */
import type * as contract from './contract'
import type { paths } from './generated'

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never

/** Where the description says only "a string", the contract may know the words; where it lists words, they must all be known. */
type Word<Given, Wanted> = [Given] extends [string] ? string extends Given ? true : [Given] extends [Wanted] ? true : false : false
type Field<Given, Wanted, K> = K extends keyof Given ? K extends keyof Wanted ? Fits<NonNullable<Given[K]>, NonNullable<Wanted[K]>> : true
  : K extends keyof Wanted ? undefined extends Wanted[K] ? true : false : true
type Fits<Given, Wanted> = [Wanted] extends [string] ? Word<Given, Wanted>
  : [Wanted] extends [(infer Item)[]] ? [Given] extends [(infer GivenItem)[]] ? Fits<NonNullable<GivenItem>, NonNullable<Item>> : false
  : [Wanted] extends [object] ? [Given] extends [object] ? false extends { [K in keyof Wanted]-?: Field<Given, Wanted, K> }[keyof Wanted] ? false : true : false
  : [Given] extends [Wanted] ? true : false
type Conforms<Given, Wanted> = [Given] extends [never] ? 'no such route' : Fits<Given, Wanted>
type Body<P extends keyof paths> = paths[P] extends { post: { requestBody?: { content: { 'application/json': infer B } } } } ? B : never

const conforms = <T extends true>(holds: T) => holds

conforms<Conforms<Answer<'/api/v1/board'>, contract.Board>>(true)
conforms<Conforms<Answer<'/api/v1/board/trends'>, contract.Trends>>(true)
conforms<Conforms<Answer<'/api/v1/areas/{area}'>, contract.Area>>(true)
conforms<Conforms<Answer<'/api/v1/areas'>, contract.Page<Omit<contract.Area, 'path' | 'carves' | 'carved_by'>>>>(true)
conforms<Conforms<Answer<'/api/v1/areas/search'>['items'], contract.AreaHit[]>>(true)
conforms<Conforms<Answer<'/api/v1/areas/{area}/history'>['items'], contract.AreaChange[]>>(true)
conforms<Conforms<Answer<'/api/v1/programmes'>['items'], contract.Programme[]>>(true)
conforms<Conforms<Answer<'/api/v1/programmes/{programme}'>, contract.ProgrammePage>>(true)
conforms<Conforms<Answer<'/api/v1/programmes/{programme}/indicators'>['items'], contract.ProgrammeIndicator[]>>(true)
conforms<Conforms<Answer<'/api/v1/programmes/{programme}/elements'>['items'], contract.ProgrammeElement[]>>(true)
conforms<Conforms<Answer<'/api/v1/programmes/{programme}/duties'>['items'], contract.ProgrammeDuty[]>>(true)
conforms<Conforms<Answer<'/api/v1/returns'>['items'], contract.ReturnItem[]>>(true)
conforms<Conforms<Answer<'/api/v1/corrections'>['items'], contract.CorrectionRequest[]>>(true)
conforms<Conforms<Answer<'/api/v1/duties'>, contract.DutyList>>(true)
conforms<Conforms<Answer<'/api/v1/units'>['items'], contract.Unit[]>>(true)
conforms<Conforms<Answer<'/api/v1/units/{unit}'>, contract.UnitDetail>>(true)
conforms<Conforms<Omit<Answer<'/api/v1/indicators/{indicator}'>, 'explanation'>, Omit<contract.IndicatorPage, 'explanation'>>>(true)
conforms<Conforms<Answer<'/api/v1/returns/{id}'>, contract.ReturnSheet>>(true)
export type SaveCells = Body<'/api/v1/returns/{id}/cells'>
