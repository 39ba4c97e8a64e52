/** Shapes of the HTTP API under /api/v1, as the server answers them. Decimals are strings, ids are integers. */

export type Decimal = string
export type Id = number
export type PeriodCode = string
export type Level = 'nation' | 'province' | 'city' | 'county' | 'town' | 'village'
export type Role =
  | 'clerk' | 'checker' | 'head' | 'steward' | 'viewer'
  | 'system_admin' | 'security_admin' | 'audit_admin'

export interface Named { id: Id; name: string }
export interface Page<T> { items: T[]; next: string | null }
export interface Committed { seq: number; ids: Record<string, Id> }

export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail?: string
  field?: string
  demo_accounts?: DemoAccount[]
}
export interface DemoAccount { account: string; password: string; name: string; title: string; unit: string; role: Role }

// session
export interface Post { id: Id; title: string; role: Role; unit: Named; area: Named & { level: Level }; division?: string | null }
export interface Session { account: Named; posts: Post[]; post: Post; today?: string }

// area
export interface PathStep { id: Id; name: string; level: Level }
export interface Area {
  id: Id; code: string; name: string; level: Level; kind?: string; internal: boolean
  parent: Id | null; path?: PathStep[]; valid_from: string | null; valid_to: string | null; children: number
}
export interface AreaHit { id: Id; code: string; name: string; level: Level; path: string }
export type AreaEvent = 'named' | 'renamed' | 'moved' | 'removed' | 'succeeded_by' | 'succeeds'
export interface AreaChange { from: string | null; to: string | null; name: string; code: string; change: AreaEvent; other?: PathStep | null; share?: Decimal | null; suggested?: boolean | null }

// programme
export interface Programme { id: Id; code: string; name: string; name_en: string; version: string; from: string; demo: boolean }
export interface Target { level: Level; kind: 'national' | 'local'; value: Decimal; source: string }
export type Direction = 'at_least' | 'at_most'
export interface ProgrammeIndicator {
  id: Id; code: string; name: string; name_en: string; measure: string; direction: Direction
  binding: Weight; group: string; formula: string; source: string; targets: Target[]
}
export interface FormColumn { element: Id; name: string; name_en: string; measure: string; kind: 'flow' | 'stock' | 'state'; stratum: string }
export interface Form { id: Id; code: string; name: string; name_en: string; cadence: string; row_level: Level; columns: FormColumn[] }

// board
export type Verdict = 'not_applicable' | 'incomplete' | 'disputed' | 'short' | 'worse' | 'met_unproven' | 'met' | 'unjudged' | 'none'
export type Weight = 'binding' | 'reference'
export interface Completeness { reported: number; expected: number }
export interface Cell {
  indicator: Id; value: string | null; numerator: Decimal | null; denominator: Decimal | null
  verdict: Verdict; flags: Verdict[]; missed?: string[]; short_by: Decimal | null; target: Decimal | null
  complete: Completeness; trend: (Decimal | null)[]; year_on_year: Decimal | null; recognised: Decimal | null
}
export interface BoardIndicator {
  id: Id; code: string; name: string; name_en: string; measure: string; group?: string; direction: Direction
  binding: Weight; decimals: number; target_national: Decimal | null; target_local: Decimal | null
}
export interface BoardRow { area: Named & { level: Level; children: number; internal: boolean }; self: boolean; cells: Cell[] }
export interface Board {
  seq: number; at: string; today: string; programme: { id: Id; name: string; name_en: string }
  period: PeriodCode; periods: PeriodCode[]
  area: { id: Id; code: string; name: string; level: Level }
  path: PathStep[]
  indicators: BoardIndicator[]; rows: BoardRow[]
}

// indicator
export interface Judgement { kind: 'national' | 'local' | 'raised' | 'baseline'; target: Decimal | null; verdict: Verdict; source: string; programme_version: string }
export interface SeriesPoint { period: PeriodCode; value: Decimal | null; numerator: Decimal | null; denominator: Decimal | null; verdict: Verdict }
export interface Figure { typed: string; person: string; unit: string; at: string; seq: number; return: Id | null; line: string; edition: string }
export interface ExplanationNode {
  label: string; kind: 'indicator' | 'formula' | 'element' | 'sum' | 'figure' | 'withheld'
  value: Decimal | null; measure?: string; area?: Named; period?: PeriodCode
  children: ExplanationNode[]; figure?: Figure; withheld?: number
}
export interface GapUnit { area: Named; need: Decimal; cap: Decimal | null; share: Decimal; enough_alone: boolean }
export interface Gap {
  applicable: boolean; reason?: string; lever?: string; need?: Decimal; measure?: string
  units?: GapUnit[]; smallest?: Id[]; feasible?: boolean
}
export interface Cause {
  code: string; label: string; label_en: string; value: Decimal | null; target: Decimal | null; verdict: Verdict
  areas: { area: Named; value: Decimal | null; verdict: Verdict }[]
}
export interface Difference {
  kind: 'recognition' | 'level' | 'cumulated'; area: Named; period: PeriodCode
  ours: Decimal; theirs: Decimal; difference: Decimal; since: string; settled: boolean
}
export interface CorrectionRecord {
  at: string; area: Named; period: PeriodCode; element: string; old: Decimal | null; new: Decimal | null
  reason: string; by: string; granted_by: string | null; seq: number
}
export type RecognitionState = 'not_sent' | 'sent' | 'recognised' | 'recognised_otherwise' | 'refused'
export interface Contact { at: string; by: string; with: string; answer: string }
export interface Recognition { state: RecognitionState; value: Decimal | null; year: string; edition: string; basis: string; contacts: Contact[] }
export interface IndicatorDefinition {
  id: Id; code: string; name: string; name_en: string; measure: string; direction: Direction; binding: Weight; decimals: number
  formula_text: string; source: string; statistical_definition: string; group?: string
}
export interface IndicatorPage {
  seq?: number; indicator: IndicatorDefinition
  area: Named & { level: Level; code: string; path?: PathStep[] }
  period: PeriodCode; cell: Cell; judgements: Judgement[]; series: SeriesPoint[]
  previous_years: { period: PeriodCode; value: Decimal | null }[]
  children: { area: Named & { level: Level; code: string }; cell: Cell }[]
  explanation: ExplanationNode; gap: Gap; causes: Cause[]; differences: Difference[]
  corrections: CorrectionRecord[]; recognition: Recognition | null
}

// return
export type ReturnState = 'draft' | 'checked' | 'approved' | 'submitted' | 'accepted' | 'returned' | 'closed'
export interface ReturnItem {
  id: Id; form: Named; unit: Named; period: PeriodCode; state: ReturnState; due: string; late: boolean
  submitted_at: string | null; filled: number; expected: number; opens?: string | null
}
export type Severity = 'contradiction' | 'doubt' | 'hint'
export interface Finding { code: string; severity: Severity; message: string; message_en?: string }
export type Absence = 'missing' | 'not_applicable' | 'not_available' | null
export type CellState = 'empty' | 'draft' | 'returned' | 'accepted' | 'corrected'
export interface ReturnCell {
  element: Id; typed: string; value: Decimal | null; absence: Absence; state: CellState; remark?: string | null
  previous: string | null; last_year: string | null; findings: Finding[]; locked: boolean
}
export interface ReturnRow { area: Named & { code: string }; cells: ReturnCell[] }
export type ReturnVerb = 'save' | 'check' | 'approve' | 'submit' | 'accept' | 'return' | 'send_back' | 'correct' | 'reopen'
export interface ReturnSheet {
  id: Id; form: Form; unit: Named; period: PeriodCode; state: ReturnState; due: string; late?: boolean; seq: number
  rows: ReturnRow[]; people: { clerk: string | null; checker: string | null; head: string | null }
  receipt: { at: string; number: string } | null; log: { at: string; by: string; what: string; text: string }[]
  may: ReturnVerb[]
}
export interface TypedCell { area: Id; element: Id; typed: string }
export interface SavedCells { seq: number; cells?: (ReturnCell & { area?: Id })[] }

export type CorrectionState = 'asked' | 'granted' | 'refused'
export interface CorrectionRequest {
  id: Id; return: Id; form: Named; unit: Named; period: PeriodCode; state: CorrectionState; reason: string
  asked_at: string; asked_by: string; decided_at: string | null; decided_by: string | null; opinion: string | null
  cells: { area: Named; element: Id; element_name: string; old: string | null; new: string }[]
}

// duty
export interface Duty {
  what: string; what_code: string; subject: { kind: string; id: Id }; owes: Named; to: Named | null; due: string | null
  state: 'open' | 'done' | 'late' | 'waiting'; days: number | null; waits_on: string | null; basis: string | null
}
export interface DutyList extends Page<Duty> { counts: { open: number; late: number; done: number } }

// unit, account
export interface Unit {
  id: Id; name: string; short_name?: string; kind?: string; area: (Named & { level: Level }) | null; credit_code: string; functions: string[]
  valid_from?: string | null; valid_to?: string | null
}
export interface UnitPost { id: Id; title: string; person: Named; division: Named | null; roles: Role[]; from: string | null; to: string | null; held: boolean; handed_to?: Id | null }
export interface StandIn { post: Id; person: Named; from: string | null; to: string | null }
export interface UnitDetail {
  unit: Unit; divisions: (Named & { from?: string | null; to?: string | null })[]; posts: UnitPost[]; persons: Named[]; stand_ins: StandIn[]; functions: string[]
  upper?: { unit: Named; tie: 'command' | 'guidance' }[]; lower?: { unit: Named; tie: 'command' | 'guidance' }[]
  competences?: { area: (Named & { level: Level }) | null; function: string; level: Level; unit: Named }[]
}

// imports
export interface Upload { upload: string; bytes: number; sm3: string }
export interface ImportFault { line: number; column: string; found: string; expected: string }
export interface Job {
  state: 'queued' | 'running' | 'ready' | 'confirmed' | 'failed' | 'done'; progress: number; faults: ImportFault[]
  counts: { new: number; changed: number; equal: number; refused: number }; rows: Record<string, string>[]
}
export interface StreamChange { seq: number; topics: string[] }
