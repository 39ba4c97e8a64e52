/** Shapes of the HTTP API under /api/v1, as the server answers them. Decimals are strings, ids are integers. */

export type Decimal = string
export type Id = number
export type PeriodCode = string
export type Level = 'nation' | 'province' | 'city' | 'county' | 'town' | 'village'
export type Role =
  | 'clerk' | 'checker' | 'head' | 'steward' | 'viewer'
  | 'system_admin' | 'security_admin' | 'audit_admin'

export interface Named { id: Id; name: string }
export interface Page<T> { items: T[]; next?: string | number | null }
export type Cursor = string | number | null | undefined
export interface Committed { seq: number; id?: Id; ids?: Record<string, Id> }

export interface Problem { type: string; title: string; status: number; code: string; detail?: string; field?: string; also?: { title: string; code: string; detail?: string; field?: string }[] }

// house, session
export interface House { demo: boolean; seq: number; today: string; accounts?: DemoAccount[] }
export interface DemoAccount { account: string; password: string; role: Role; zh: string; en: string }
export interface Post {
  id: Id; title: string; roles: Role[]; role?: Role; unit: Named; area: (Named & { level: Level }) | null; division: string | null; stands_in?: boolean
}
export interface Session { account: Named & { login?: string }; posts: Post[]; post: Post | null }

// area
export interface PathStep { id: Id; name: string; level: Level }
export interface Area {
  id: Id; code: string; name: string; level: Level; kind: string; internal: boolean
  parent: Id | null; path?: PathStep[]; valid_from: string | null; valid_to: string | null; children: number
  carves?: PathStep[]; carved_by?: PathStep | null
}
export interface AreaHit { id: Id; code: string; name: string; level: Level; internal: boolean; path: string; valid_to: string | null }
export type AreaEvent = 'named' | 'renamed' | 'moved' | 'removed' | 'succeeded_by' | 'succeeds'
export interface AreaChange {
  from: string | null; to: string | null; name: string; code: string; change: AreaEvent; other: PathStep | null; share: Decimal | null; suggested: boolean | null
}

// programme
export interface Programme {
  id: Id; code: string; version: string; number: number; name: string; name_en: string; from: string | null; to: string | null
  indicators: number; forms: number; duties: number; remark: string
}
export interface ProgrammePage {
  programme: Programme; coverage: Decimal
  sources: { code: string; title: string; number: string; issuer: string; dated: string | null; address: string; remark: string }[]
  parameters: { code: string; name: string; name_en: string; value: Decimal; measure: string; source: string; remark: string }[]
  versions: { number: number; version: string; from: string | null; loaded_at: string; files: string }[]
}
export interface Target {
  level: Level; kind: 'national' | 'local'; rule: string; value: Decimal | null; from: string | null; to: string | null; area: string; source: string; remark: string
}
export type Direction = 'at_least' | 'at_most'
export type Weight = 'binding' | 'reference'
export interface ProgrammeIndicator {
  id: Id; code: string; name: string; name_en: string; group: string; group_en: string; measure: string; direction: Direction; binding: boolean; decimals: number
  formula: string; definition: string; departments: string; source: string; remark: string; targets: Target[]; causes: Id[]
}
export interface FormColumn { element: Id; code?: string; name: string; name_en: string; measure: string; kind: 'flow' | 'stock' | 'state'; stratum: string; required?: boolean; cumulated?: boolean }
export interface ProgrammeElement { id: Id; code: string; name: string; name_en: string; stratum: string; stratum_en: string; measure: string }
export interface Form { id: Id; code: string; name: string; name_en: string; cadence: string; row_level: Level; columns: FormColumn[] }
export interface ProgrammeForm extends Form { unit_level: Level; function: string; due_by: 'working_day' | 'calendar_day'; due_n: number; line: string; edition: string; cumulated: boolean; source: string; remark: string }
export interface ProgrammeDuty {
  id: Id; code: string; group: string; text: string; text_en: string; proof: string; owes: Level; to: Level; function: string
  when: 'standing' | 'once' | 'each'; cadence: string | null; due_by: string; due_n: number; by: string | null; source: string; remark: string
}

// board
export type Verdict = 'not_applicable' | 'incomplete' | 'disputed' | 'short' | 'worse' | 'met_unproven' | 'met' | 'unjudged' | 'none'
export interface Completeness { reported: number; expected: number }
export interface Cell {
  indicator: Id; value: string | null; numerator: Decimal | null; denominator: Decimal | null
  verdict: Verdict; flags: Verdict[]; missed: string[]; short_by: Decimal | null; target: Decimal | null
  complete: Completeness; year_on_year: string | null; recognised: Decimal | null
}
export interface BoardIndicator {
  id: Id; code: string; name: string; name_en: string; measure: string; group: string; direction: Direction
  binding: Weight; decimals: number; target_national: Decimal | null; target_local: Decimal | null
}
/** What sparklines draw: the year so far after each month, in ten-thousandths of the measure. */
export interface Trends { seq: number; trends: { area: Id; indicator: Id; months: (number | null)[] }[] }
export interface AreaName { id: Id; code: string; name: string; level: Level }
export interface BoardRow { area: AreaName & { children: number; internal: boolean }; self: boolean; cells: Cell[] }
export interface ProgrammeName { id: Id; name: string; name_en: string; version: string }
export interface Board {
  seq: number; at: string; today: string; programme: ProgrammeName; period: PeriodCode; periods: PeriodCode[]
  area: AreaName; path: AreaName[]; indicators: BoardIndicator[]; rows: BoardRow[]
  /** what areas see of each other's figures; since when those of this area and year are published to them */
  peers: 'none' | 'published' | 'live'; published: string | null
}

// indicator
export type JudgementKind = 'national' | 'local' | 'assigned' | 'raised' | 'baseline' | 'last_year'
export interface Judgement {
  kind: JudgementKind; target: Decimal | null; verdict: Verdict; source: string; clause: string; remark: string; programme_version: string
}
export interface SeriesPoint { period: PeriodCode; value: string | null; numerator: Decimal; denominator: Decimal }
export interface Figure { typed: string; person: string; unit: string; line: string; edition: string; at: string | null; seq: number; source: Id | null }
export interface ExplanationNode {
  label: string; kind: 'indicator' | 'formula' | 'element' | 'sum' | 'figure' | 'constant'
  value: string | null; measure: string; area: AreaName | null; period: PeriodCode | null
  figure: Figure | null; withheld: number; children: ExplanationNode[]
}
export interface GapUnit { area: AreaName; add: string; cap: string | null; own: string | null; in_smallest: boolean }
export interface Gap {
  applicable: boolean; reason: 'no_lever' | 'no_target' | 'held' | 'no_value' | ''; lever: string; measure: string; need: string; capacity: string
  feasible: boolean; best: string | null; units: GapUnit[]; smallest: number
}
export interface Cause {
  indicator: Id; label: string; label_en: string; value: string | null; target: Decimal | null; verdict: Verdict; measure: string
  areas: { area: AreaName; value: string | null; verdict: Verdict }[]
}
export interface Difference { kind: 'recognition' | 'level' | 'cumulated'; area: AreaName; period: PeriodCode; element: string; ours: string; theirs: string; difference: string }
export interface CorrectionRecord { at: string; area: AreaName; period: PeriodCode; element: string; before: string; after: string; reason: string; by: string; granted_by: string; seq: number }
export type RecognitionState = 'not_sent' | 'sent' | 'recognised' | 'recognised_otherwise' | 'refused'
export interface Recognition {
  state: RecognitionState; value: Decimal | null; year: PeriodCode; basis: string
  contacts: { at: string; state: RecognitionState; asked: string; answer: string; value: Decimal | null }[]
}
export interface IndicatorDefinition {
  id: Id; code: string; name: string; name_en: string; measure: string; formula: string; definition: string; remark: string; departments: string; source: string; clause: string
  direction: Direction; binding: Weight; decimals: number
}
export interface IndicatorPage {
  seq: number; indicator: IndicatorDefinition; programme: ProgrammeName; area: AreaName; path: AreaName[]; period: PeriodCode; periods: PeriodCode[]
  cell: Cell; judgements: Judgement[]; series: SeriesPoint[]; previous_years: SeriesPoint[]
  children: { area: AreaName; cell: Cell }[]
  explanation: ExplanationNode; gap: Gap; causes: Cause[]; differences: Difference[]; corrections: CorrectionRecord[]; recognition: Recognition | null
}

// return
export type ReturnState = 'draft' | 'checked' | 'approved' | 'submitted' | 'accepted' | 'returned' | 'closed'
export interface Called { id: Id; name: string; name_en?: string | null }
export interface ReturnItem {
  /** none: nobody has opened it yet */
  id: Id | null
  form: Called; unit: Called; period: PeriodCode; state: ReturnState; due: string | null; late: boolean
  submitted_at: string | null; filled: number; expected: number; opens: string | null
}
export type Severity = 'contradiction' | 'doubt' | 'hint'
export interface Finding { code: string; severity: Severity; message: string; message_en: string }
export type Absence = 'none' | 'missing' | 'not_applicable' | 'not_available'
export type CellState = 'empty' | 'draft' | 'submitted' | 'returned' | 'accepted' | 'corrected'
export interface ReturnCell {
  element: Id
  /** false: the element does not concern this area */
  asked?: boolean
  typed: string; value: Decimal | null; absence: Absence | null; state: CellState
  /** the unit's own explanation; why the cell was given back or corrected */
  remark: string | null; reason?: string | null
  previous: string | null; last_year: string | null; findings: Finding[]; locked: boolean
  known_from?: { id: Id | null; form: string; unit: string; seq: number } | null
}
export interface ReturnRow { area: Named & { code: string }; cells: ReturnCell[] }
export type ReturnVerb = 'save' | 'check' | 'approve' | 'submit' | 'accept' | 'return' | 'send_back' | 'correct' | 'reopen'
export interface ReturnSheet {
  id: Id; form: Form; unit: Called; period: PeriodCode; state: ReturnState; due: string | null; late: boolean; period_closed?: boolean; seq: number
  filled?: number; expected?: number
  rows: ReturnRow[]; people: { clerk: string | null; checker: string | null; head: string | null }
  receipt: { at: string; number: string } | null; log: { at: string; by: string; what: string; text: string }[]
  may: ReturnVerb[]
}
export interface TypedCell { area: Id; element: Id; typed: string }

/** how a check came out in what was handed in */
export interface CheckCount {
  check: Id; code: string; rule: string; rule_name: string; element: string; element_en: string; message: string; message_en: string; blocks: boolean; live: boolean
  returns: number; applied: number; fired: number; explained: number; unexplained: number; changed: number
}

export type CorrectionState = 'asked' | 'granted' | 'refused'
export interface CorrectionRequest {
  id: Id; of: Id; form: Called; unit: Called; period: PeriodCode; state: CorrectionState; reason: string
  asked_at: string; asked_by: string; decided_at: string | null; decided_by: string | null; opinion: string | null
  cells: { area: Named & { code: string }; element: Id; element_name: string; old: string | null; typed: string }[]
  may_decide: boolean
}

// duty
export interface Duty {
  what: string; what_en: string; what_code: string; subject: { kind: string; id: Id | null; key: number[] }; owes: Named | null; to: Named | null; due: string | null
  state: 'open' | 'waiting' | 'late' | 'done'; late: boolean; days: number | null; waits_on: string | null; waits_code: string; role: Role; person: Named | null; orphaned: boolean
  done: string | null; basis: string
}
export interface DutyList extends Page<Duty> { counts: { open: number; waiting: number; late: number; done: number; done_late: number; orphaned: number } }

// unit
export interface Unit {
  id: Id; name: string; short_name: string; kind: string; area: (Named & { level: Level }) | null; credit_code: string; functions: string[]
  valid_from: string | null; valid_to: string | null
}
export interface UnitPost { id: Id; title: string; person: Named; division: Named | null; roles: Role[]; from: string | null; to: string | null; held: boolean; handed_to: Id | null }
export interface StandIn { post: Id; person: Named; from: string | null; to: string | null }
export interface UnitDetail {
  unit: Unit; divisions: Named[]; posts: UnitPost[]; persons: Named[]; stand_ins: StandIn[]; functions: string[]
  competences: { area: (Named & { level: Level }) | null; function: string; level: Level; unit: Named }[]
  upper: { unit: Named; tie: 'command' | 'guidance' }[]; lower: { unit: Named; tie: 'command' | 'guidance' }[]
}

// imports
export interface Upload { upload: string; bytes: number; sm3: string }
export interface ImportFault { line: number; column: string; sheet?: string; found: string; expected: string }
export interface Job {
  state: 'queued' | 'running' | 'ready' | 'confirmed' | 'failed' | 'done'; progress: number; faults: ImportFault[]
  counts: { new: number; changed: number; equal: number; refused: number }; rows: Record<string, string>[]
  reason?: { code: string; text: string }
  tables: ImportTable[]; picture: SheetPicture | null; mapping: ImportMapping | null
  first_rows?: boolean; import?: number
}
/** How a table is read: what each column means, and why; `sure` is false where somebody must say it. */
export interface ImportMapping {
  form: string; form_reason: string; period: string; period_reason: string; remembered: boolean
  forms: { value: string; name: string }[]; meanings: { value: string; name: string }[]
  columns: { column: string; heading: string; means: string; reason: string; sure: boolean }[]
}
/** What a unit has had read. */
export interface ImportDone {
  id: number; kind: string; name: string; table: string; person?: string; at: string; added: number; changed: number; equal: number; refused: number
  undone_at?: string; undone_by?: string; undone: number; left: number; kept: boolean
}
/** A table found in a spreadsheet; `name` asks for it. */
export interface ImportTable { name: string; titles: string[]; header: string[]; rows: number; read: boolean }
/** The upper left of a sheet; roles, a letter a cell: h header, b body, s sum, o of another table, t text beside. */
export interface SheetPicture {
  sheet: string; cells: string[][]; roles: string[]; merges: { top: number; left: number; bottom: number; right: number }[]; cut: boolean
}
export interface StreamChange { seq: number; topics: string[] }
