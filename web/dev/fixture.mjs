/**
 * For developing the web app only: answers the API contract with an invented city, in memory, without rights or proof.
 * `node dev/fixture.mjs [port]`; also serves web/dist with the server's own security headers when it has been built.
 */
import { createServer } from 'node:http'
import { readFileSync, existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createHash } from 'node:crypto'
import { areas, elements, figures, indicators, months, monthsOf, pathOf, today, total, towns, townsUnder } from './city.mjs'

const port = Number(process.argv[2] ?? 8199)
const dist = new URL('../dist', import.meta.url).pathname
const clock = () => `2022-04-20T10:${String(new Date().getMinutes()).padStart(2, '0')}:${String(new Date().getSeconds()).padStart(2, '0')}+08:00`
let seq = 1520
const streams = new Set()
const sessions = new Map()

const units = [
  { id: 1, name: '绿江市住房和城乡建设局', code: '11510097MB0000001X', area: 2, functions: ['drainage', 'sanitation', 'building', 'rural', 'greening'] },
  ...[...areas.values()].filter(each => each.level === 'county').map((county, index) => ({
    id: 2 + index, name: county.internal ? '绿江高新区建设局' : `${county.name}住房和城乡建设局`, code: `1151970${index}MB000000${index}K`, area: county.id,
    functions: ['drainage', 'sanitation', 'building', 'rural'],
  })),
]
const unitView = unit => ({ id: unit.id, name: unit.name, short_name: '', kind: 'department', credit_code: unit.code, functions: unit.functions, valid_from: null, valid_to: null, area: { id: unit.area, name: areas.get(unit.area).name, level: areas.get(unit.area).level } })
const post = (id, title, role, unit) => ({
  id, title, roles: [role], role, unit: { id: unit.id, name: unit.name }, area: { id: unit.area, name: areas.get(unit.area).name, level: areas.get(unit.area).level }, division: role === 'head' ? null : '村镇建设股',
})
const people = [
  { account: 'city', name: '沈知远', posts: [post(1, '市局专班成员', 'steward', units[0]), post(2, '村镇科科员', 'viewer', units[0])] },
  { account: 'county4.clerk', name: '罗小满', posts: [post(3, '村镇股填报人', 'clerk', units[4])] },
  { account: 'county4.check', name: '唐守正', posts: [post(4, '村镇股股长', 'checker', units[4])] },
  { account: 'county4.head', name: '岳明川', posts: [post(5, '局长', 'head', units[4])] },
  { account: 'mayor', name: '何静', posts: [post(6, '查阅', 'viewer', units[0])] },
  { account: 'sys', name: '系统管理员', posts: [post(7, '系统管理员', 'system_admin', units[0])] },
]

const forms = [
  { id: 1, code: 'sewage-month', name: '乡镇生活污水处理情况月报', name_en: 'Town sewage, monthly', cadence: 'month', row_level: 'town', elements: [1, 2, 3] },
  { id: 2, code: 'waste-month', name: '生活垃圾处理情况月报', name_en: 'Household waste, monthly', cadence: 'month', row_level: 'town', elements: [4, 5, 10, 11, 12] },
  { id: 3, code: 'build-month', name: '园林绿化与绿色建筑月报', name_en: 'Greening and buildings, monthly', cadence: 'month', row_level: 'town', elements: [6, 7, 8, 9] },
]
const formView = form => ({ ...form, due_by: 'working_day', due_n: 5, elements: undefined, columns: form.elements.map(id => { const { id: element, code, ...rest } = elements[id - 1]; return { element, ...rest } }) })

const text = (hundredths, places = 2) => {
  if (hundredths === undefined || hundredths === null) return null
  const negative = hundredths < 0, value = Math.abs(hundredths)
  const plain = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`
  return (negative ? '-' : '') + (places === 0 ? plain.replace(/\.00$/, '') : plain)
}
const returns = new Map()
let nextReturn = 1
for (const unit of units.slice(1)) for (const form of forms) for (const period of months.slice(-4)) {
  const late = period === '2022-03' && areas.get(unit.area).id === 14
  const draft = period === '2022-03' && form.id !== 1 && unit.area === 13
  const id = nextReturn++
  returns.set(id, {
    id, form, unit, period, state: late || draft ? 'draft' : period === '2022-03' ? 'submitted' : 'accepted', due: `2022-${period === '2021-12' ? '01' : String(Number(period.slice(5)) + 1).padStart(2, '0')}-08`,
    submitted: late || draft ? null : `2022-04-0${1 + unit.id % 7}T16:2${unit.id % 6}:00+08:00`, typed: new Map(), locked: false, seq: 1500, log: [], remarks: new Map(), returned: new Map(),
  })
}
{ // the demonstration's own case: one county's sewage return still in draft, with the last months filled
  const mine = [...returns.values()].find(each => each.unit.area === 13 && each.form.id === 1 && each.period === '2022-03')
  Object.assign(mine, { state: 'draft', submitted: null })
  for (const town of townsUnder(13)) for (const id of [1, 2, 3]) {
    const cells = figures.get('2022-03').get(town.id)
    if (town.id % 3) mine.typed.set(`${town.id}/${id}`, text(cells[id]))
    cells[id] = undefined
  }
}

const parse = typed => {
  const plain = typed.replace(/[,，\s]/g, '')
  if (!plain) return { value: null, absence: null }
  if (['—', '-', '不适用'].includes(plain)) return { value: null, absence: 'not_applicable' }
  if (plain === '无法取得') return { value: null, absence: 'not_available' }
  return /^\d+(\.\d+)?$/.test(plain) ? { value: plain, absence: null } : { value: null, absence: null, bad: true }
}
function previous(period, back) {
  const index = months.indexOf(period) - back
  return months[index]
}
function cellOf(sheet, town, element) {
  const key = `${town.id}/${element.id}`
  const open = ['draft', 'returned', 'checked', 'approved'].includes(sheet.state)
  const typed = sheet.typed.get(key) ?? (open ? '' : text(figures.get(sheet.period)?.get(town.id)?.[element.id]) ?? '')
  const read = parse(typed)
  const findings = []
  const before = text(figures.get(previous(sheet.period, 1))?.get(town.id)?.[element.id])
  if (read.bad) findings.push({ code: 'cell.unreadable', severity: 'contradiction', message: `“${typed}”不是数，也不是“不适用”或“无法取得”` })
  if (read.value !== null) {
    const number = Number(read.value), last = Number(before)
    const of = id => Number(sheet.typed.get(`${town.id}/${id}`) ?? NaN)
    if (element.id === 3 && number > of(2)) findings.push({ code: 'cell.treated_exceeds', severity: 'contradiction', message: `处理量 ${read.value} 大于收集量 ${of(2)}` })
    if (element.id === 2 && number > of(1)) findings.push({ code: 'cell.collected_exceeds', severity: 'contradiction', message: `收集量 ${read.value} 大于排放量 ${of(1)}` })
    if (last && number > last * 1000) findings.push({ code: 'cell.unit_slip', severity: 'doubt', message: `约为上月 ${before} 的 ${Math.round(number / last)} 倍，是否把 m³ 当成了万m³？` })
    else if (last && (number > last * 1.6 || number < last * 0.5)) findings.push({ code: 'cell.jump', severity: 'doubt', message: `比上月 ${before} 变动超过 50%，请核实或在备注中说明` })
  }
  const remark = sheet.returned.get(key)
  return {
    element: element.id, typed, value: read.value, absence: typed ? read.absence : 'missing', asked: true, remark: sheet.remarks.get(key) ?? null, reason: remark ?? null,
    state: remark ? 'returned' : !typed ? 'empty' : sheet.state === 'accepted' ? 'accepted' : 'draft',
    previous: before, last_year: text(figures.get(previous(sheet.period, 12))?.get(town.id)?.[element.id]), findings, locked: sheet.state === 'returned' && sheet.returned.size > 0 && !remark,
  }
}
function mayOf(sheet, session) {
  const { role, unit } = session.post
  const own = unit.id === sheet.unit.id
  if (own && role === 'clerk' && ['draft', 'returned'].includes(sheet.state)) return ['save']
  if (own && role === 'clerk' && ['submitted', 'accepted'].includes(sheet.state)) return ['correct']
  if (own && role === 'checker' && sheet.state === 'draft') return ['save', 'check']
  if (own && role === 'checker' && sheet.state === 'checked') return ['send_back']
  if (own && role === 'head' && sheet.state === 'checked') return ['approve', 'send_back']
  if (own && role === 'head' && sheet.state === 'approved') return ['submit', 'send_back']
  if (role === 'steward' && sheet.state === 'submitted') return ['accept', 'return']
  return []
}
function rowsOf(sheet) { return townsUnder(sheet.unit.area) }
function itemOf(sheet) {
  const expected = rowsOf(sheet).length * sheet.form.elements.length
  const filled = ['draft', 'returned', 'checked', 'approved'].includes(sheet.state) ? [...sheet.typed.values()].filter(Boolean).length : expected
  return {
    id: sheet.id, form: { id: sheet.form.id, name: sheet.form.name }, unit: { id: sheet.unit.id, name: sheet.unit.name }, period: sheet.period, state: sheet.state,
    due: sheet.due, late: sheet.submitted ? sheet.submitted.slice(0, 10) > sheet.due : today > sheet.due, submitted_at: sheet.submitted, filled, expected,
  }
}
function sheetView(sheet, session) {
  return {
    id: sheet.id, form: formView(sheet.form), unit: { id: sheet.unit.id, name: sheet.unit.name }, period: sheet.period, state: sheet.state, due: sheet.due, period_closed: false, late: itemOf(sheet).late, seq: sheet.seq,
    rows: rowsOf(sheet).map(town => ({ area: { id: town.id, name: town.name, code: town.code }, cells: sheet.form.elements.map(id => cellOf(sheet, town, elements[id - 1])) })),
    people: { clerk: '罗小满', checker: '唐守正', head: '岳明川' },
    receipt: sheet.submitted ? { at: sheet.submitted, number: `报〔2022〕${String(sheet.id).padStart(4, '0')}号` } : null, log: sheet.log, may: mayOf(sheet, session),
  }
}

function cell(indicator, area, period) {
  const span = monthsOf(period)
  const num = total(indicator.num, area, span), den = total(indicator.den, area, span)
  const level = areas.get(area).level
  const target = indicator.local ?? indicator.national
  const complete = { reported: Math.min(num.reported, den.reported), expected: num.expected }
  const rate = den.sum ? num.sum * indicator.factor / den.sum : null
  const floor = rate === null ? null : (Math.floor(rate * 10 ** indicator.decimals + 1e-9) / 10 ** indicator.decimals).toFixed(indicator.decimals)
  const flags = []
  if (level === 'village' || !num.expected) flags.push('not_applicable')
  if (complete.reported < complete.expected * 0.9) flags.push('incomplete')
  if (indicator.id === 102 && area === 2) flags.push('disputed')
  const short = rate !== null && target !== null && rate < Number(target)
  if (short) flags.push('short')
  else if (rate !== null && indicator.id === 103 && area % 7 === 5) flags.push('worse')
  if (!short && rate !== null) flags.push('met_unproven')
  if (!flags.length) flags.push('incomplete')
  const trend = span.map((month, index) => {
    const a = total(indicator.num, area, span.slice(0, index + 1)).sum, b = total(indicator.den, area, span.slice(0, index + 1)).sum
    return b ? (a * indicator.factor / b).toFixed(2) : null
  })
  const back = /^\d{4}$/.test(period) ? String(Number(period) - 1) : `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`
  const pastSpan = monthsOf(back).slice(0, span.length)
  const past = total(indicator.num, area, pastSpan).sum * indicator.factor / (total(indicator.den, area, pastSpan).sum || NaN)
  return {
    indicator: indicator.id, value: floor, numerator: text(num.sum), denominator: text(den.sum),
    verdict: flags[0], flags, missed: [], short_by: short ? (Math.ceil((Number(target) - rate) * 100 - 1e-9) / 100).toFixed(2) : null, target,
    complete, trend, year_on_year: rate === null || Number.isNaN(past) ? null : (rate - past).toFixed(2), recognised: indicator.id === 102 && area === 2 ? '97.40' : null,
  }
}
const children = id => areas.get(id).children.map(each => areas.get(each))
const shownIndicator = indicator => ({
  id: indicator.id, code: indicator.code, name: indicator.name, name_en: indicator.name_en, measure: indicator.measure, direction: 'at_least', binding: indicator.binding ? 'binding' : 'reference', group: '',
  decimals: indicator.decimals, target_national: indicator.national, target_local: indicator.local,
})

function board(query) {
  const area = areas.get(Number(query.get('area') ?? 2))
  const period = (query.get('period') ?? '2022').slice(0, 4)
  const list = Number(query.get('programme')) === 2 ? indicators.slice(6) : indicators
  const row = (each, self) => ({ area: { id: each.id, code: each.code, name: each.name, level: each.level, children: each.children.length, internal: each.internal }, self, cells: list.map(indicator => cell(indicator, each.id, period)) })
  return {
    seq, at: clock(), today, programme: programmes[Number(query.get('programme') ?? 1) - 1], period, periods: ['2019', '2020', '2021', '2022'],
    area: { id: area.id, code: area.code, name: area.name, level: area.level }, path: pathOf(area.id).slice(0, -1), indicators: list.map(shownIndicator),
    rows: [row(area, true), ...children(area.id).map(each => row(each, false))],
  }
}
const programmes = [
  { id: 1, code: 'eco-city-2022', name: '国家生态文明建设示范市（住建）2022', name_en: 'Eco-civilisation city 2022 (housing)', version: '2022.1', number: 1, from: '2022-01-01', to: null, indicators: 9, forms: 3, duties: 0, remark: '' },
  { id: 2, code: 'sichuan-env-2022', name: '四川住建领域生态环境保护 2022', name_en: 'Sichuan environment 2022 (housing)', version: '2022.1', number: 1, from: '2022-01-01', to: null, indicators: 3, forms: 3, duties: 0, remark: '' },
]

function indicatorPage(id, query) {
  const indicator = indicators.find(each => each.id === id)
  const area = areas.get(Number(query.get('area') ?? 2))
  if (!indicator || !area) return null
  const period = (query.get('period') ?? '2022').slice(0, 4)
  const span = monthsOf(period)
  const here = cell(indicator, area.id, period)
  const kids = children(area.id).filter(each => each.level !== 'village')
  const figure = (element, town, month) => ({
    label: `${town.name} ${elements[element - 1].name}`, kind: 'figure', value: text(figures.get(month)?.get(town.id)?.[element]) ?? 'missing', measure: elements[element - 1].measure, area: { id: town.id, name: town.name }, period: month, withheld: 0, children: [],
    figure: { typed: text(figures.get(month)?.get(town.id)?.[element]) ?? '', person: '罗小满', unit: `${areas.get(town.parent).name}住房和城乡建设局`, at: `${month}-28T10:12:00+08:00`, seq: 900 + town.id, source: 4, line: '上报', edition: '月报' },
  })
  const sumNode = (element, of) => ({
    label: of.name, kind: 'sum', value: text(total(element, of.id, span).sum), measure: elements[element - 1].measure, area: { id: of.id, name: of.name }, period, withheld: 0, figure: null,
    children: of.level === 'town' ? span.slice(-3).map(month => figure(element, of, month)) : of.level === 'county' || of.level === 'city' ? children(of.id).map(each => sumNode(element, each)) : [],
  })
  const elementNode = element => ({
    label: elements[element - 1].name, kind: 'element', value: text(total(element, area.id, span).sum), measure: elements[element - 1].measure, area: { id: area.id, name: area.name }, period,
    children: area.level === 'town' ? span.map(month => figure(element, area, month)) : kids.map(each => sumNode(element, each)),
  })
  const lever = indicator.lever
  const shortHere = here.short_by !== null
  const den = total(indicator.den, area.id, span).sum
  const need = shortHere ? Math.ceil(Number(here.target) * den / indicator.factor - total(indicator.num, area.id, span).sum) : 0
  const gaps = kids.map(each => {
    const childDen = total(indicator.den, each.id, span).sum, childNum = total(indicator.num, each.id, span).sum
    const own = Math.max(0, Math.ceil(Number(here.target ?? 0) * childDen / indicator.factor - childNum)), cap = Math.max(0, childDen - childNum)
    return { area: { id: each.id, name: each.name }, add: text(own), own: text(own), cap: text(cap), mine: own, room: cap }
  }).sort((a, b) => b.mine - a.mine)
  const smallest = []
  let left = need
  for (const each of [...gaps].sort((a, b) => b.room - a.room)) { if (left <= 0) break; smallest.push(each.area.id); left -= each.room }
  const judge = (kind, target, source) => ({
    kind, target, verdict: target === null ? 'not_applicable' : Number(here.value) >= Number(target) ? 'met' : 'short', source, clause: '', remark: '', programme_version: 'eco-city-2022 · 2022.1',
  })
  return {
    seq, indicator: {
      ...shownIndicator(indicator), formula: `${elements[indicator.num - 1].name} ÷ ${elements[indicator.den - 1].name}${indicator.factor === 100 ? ' × 100%' : ''}`,
      source: '《国家生态文明建设示范区建设指标》（环办生态函〔2021〕353号）', clause: '', remark: '', departments: '住建、水务', definition: '城镇建成区内经污水处理厂或其他设施处理且达标排放的污水量，占城镇建成区污水排放总量的百分比。口径含城市、县城、建制镇建成区；乡集镇不计入。',
    },
    area: { id: area.id, name: area.name, level: area.level, code: area.code }, path: pathOf(area.id).slice(0, -1), programme: programmes[0], period, periods: ['2019', '2020', '2021', '2022'], cell: here,
    judgements: [
      judge('national', indicator.national, '国家标准（地级市）'), judge('local', indicator.local, '《绿江市创建方案》：各县（区）均须达到'),
      judge('raised', indicator.id === 101 ? '96' : null, '2022 年度提高目标'), judge('baseline', (Number(here.value) - 0.4).toFixed(2), '本区域 2021 年最好水平'),
    ],
    series: months.slice(-36).map((month, index) => { const each = cell(indicator, area.id, month); return { period: month, value: each.value, numerator: each.numerator, denominator: each.denominator, index } }),
    previous_years: ['2019', '2020', '2021'].map(year => ({ period: year, value: cell(indicator, area.id, year).value })),
    children: kids.map(each => ({ area: { id: each.id, name: each.name, level: each.level, code: each.code }, cell: cell(indicator, each.id, period) })),
    explanation: { label: indicator.name, kind: 'indicator', value: here.value, measure: indicator.measure, area: { id: area.id, name: area.name }, period, withheld: 0, figure: null, children: [
      { label: elements[indicator.num - 1].code, kind: 'formula', value: here.numerator, measure: '', area: null, period, withheld: 0, figure: null, children: [elementNode(indicator.num)] },
      { label: elements[indicator.den - 1].code, kind: 'formula', value: here.denominator, measure: '', area: null, period, withheld: 0, figure: null, children: [elementNode(indicator.den)] }] },
    gap: !lever ? { applicable: false, reason: 'no_lever', units: [] } : !shortHere ? { applicable: false, reason: 'held', units: [] }
      : { applicable: true, lever: elements[lever - 1].name, need: text(need), measure: elements[lever - 1].measure, capacity: '', best: null, units: gaps.filter(each => each.mine > 0).map(({ mine, room, ...rest }) => ({ ...rest, in_smallest: smallest.includes(rest.area.id) })), smallest: smallest.length, feasible: left <= 0 },
    causes: [101, 107].includes(id) ? [
      { indicator: 108, measure: '%', label: '收集率偏低（管网滞后）', label_en: 'Collection lags', value: cell(indicators[7], area.id, period).value, target: '75', verdict: cell(indicators[7], area.id, period).verdict, areas: kids.map(each => ({ area: { id: each.id, name: each.name }, value: cell(indicators[7], each.id, period).value, verdict: cell(indicators[7], each.id, period).verdict })) },
      { indicator: 107, measure: '%', label: '设施运行不规范（处理量÷收集量）', label_en: 'Plants not run to standard', value: '95.31', target: '95', verdict: 'met_unproven', areas: kids.map((each, index) => ({ area: { id: each.id, name: each.name }, value: index === 4 ? '91.20' : '96.44', verdict: index === 4 ? 'short' : 'met_unproven' })) }] : [],
    differences: id === 102 ? [{ kind: 'recognition', area: { id: 2, name: '绿江市' }, period: '2021', ours: '98.02', theirs: '97.40', difference: '-0.62', element: '' }] : [],
    corrections: [{ at: '2022-03-22T15:40:00+08:00', area: { id: 20, name: towns[0].name }, period: '2022-02', element: elements[indicator.num - 1].name, before: '3120.00', after: '3.12', reason: '误把 m³ 填为万m³', by: '罗小满', granted_by: '沈知远', seq: 1288 }],
    recognition: id === 102 ? { state: 'recognised_otherwise', value: '97.40', year: '2021', basis: '川建环函〔2022〕31号', contacts: [{ at: '2022-02-18T10:00:00+08:00', state: 'recognised_otherwise', asked: '省厅村镇处', value: '97.40', answer: '以年报口径认定，差异系清运量口径所致，请市局核实' }] } : null,
  }
}

function duties(session, query) {
  const items = []
  for (const sheet of returns.values()) {
    if (sheet.submitted && sheet.state !== 'submitted') continue
    const item = itemOf(sheet)
    const mine = session.post.unit.id === sheet.unit.id || (session.post.role === 'steward')
    if (query.get('mine') === 'true' && !mine) continue
    const waiting = { draft: '填报人', returned: '填报人', checked: '负责人', approved: '负责人', submitted: '市局专班' }[sheet.state]
    items.push({
      what_en: '', late: item.late, person: null, orphaned: false, done: null, role: 'clerk', waits_code: '', what: `${sheet.state === 'submitted' ? '接收' : '报送'}《${sheet.form.name}》${sheet.period}`, what_code: sheet.state === 'submitted' ? 'return.review' : 'return.report', subject: { kind: 'return', id: sheet.id, key: [sheet.form.id, sheet.unit.id, sheet.id] }, owes: sheet.state === 'submitted' ? { id: 1, name: units[0].name } : item.unit, to: { id: 1, name: units[0].name },
      due: sheet.state === 'submitted' ? '2022-04-25' : sheet.due, state: sheet.state === 'submitted' ? 'open' : item.late ? 'late' : 'open', days: sheet.state === 'submitted' ? 5 : -12, waits_on: waiting, basis: '《绿江市创建方案》报送要求',
    })
  }
  items.sort((one, other) => (one.due < other.due ? -1 : 1))
  const state = query.get('state')
  const shown = state && state !== 'pending' ? items.filter(each => state.includes(each.state)) : items
  return { items: shown.slice(0, 60), next: null, counts: { open: items.filter(each => each.state === 'open').length, late: items.filter(each => each.state === 'late').length, done: 41, waiting: 0, done_late: 3, orphaned: 0 } }
}

const corrections = [{
  id: 1, of: 4, may_decide: true, form: { id: 1, name: forms[0].name }, unit: { id: 5, name: units[4].name }, period: '2022-02', state: 'asked', reason: '流量计检定后重新核算', asked_at: '2022-04-18T09:20:00+08:00', asked_by: '罗小满', decided_at: null, decided_by: null, opinion: null,
  cells: [{ area: { id: 20, name: towns[0].name }, element: 3, element_name: elements[2].name, old: '2.91', typed: '2.84' }],
}]
const recognitions = []
const jobs = new Map()

const problem = (status, code, title) => ({ status, body: { type: 'about:blank', status, code, title, detail: title }, problem: true })
function changed(...topics) {
  seq++
  for (const stream of streams) stream.write(`id: ${seq}\nevent: changed\ndata: ${JSON.stringify({ seq, topics })}\n\n`)
}
const done = ids => ({ status: 200, body: { seq, ids: ids ?? {} } })
const areaView = row => ({ ...row, parent: row.parent, path: pathOf(row.id).slice(0, -1), valid_from: '2019-01-01', valid_to: null, children: row.children.length })

function act(session, method, parts, body, query) {
  const [noun, id, verb] = [parts[0], Number(parts[1]), parts[2]]
  if (method === 'GET') {
    switch (noun) {
      case 'programmes':
        if (!id) return { items: programmes, next: null }
        if (verb === 'duties') return { items: [] }
        if (!verb) return { programme: programmes[id - 1], coverage: '90', sources: [], parameters: [], versions: [] }
        if (verb === 'forms') return { items: forms.map(formView), next: null }
        return { items: indicators.map(each => ({ ...shownIndicator(each), binding: each.binding, group: '', group_en: '', definition: '', departments: '', remark: '', causes: [], formula: `${elements[each.num - 1].name} ÷ ${elements[each.den - 1].name}`, source: '环办生态函〔2021〕353号', targets: [['national', each.national], ['local', each.local]].filter(([, value]) => value).map(([kind, value]) => ({ level: 'city', kind, value, rule: 'value', from: null, to: null, area: '', remark: '', source: kind === 'national' ? '环办生态函〔2021〕353号' : '《绿江市创建方案》' })) })), next: null }
      case 'areas': {
        if (parts[1] === 'search') {
          const asked = query.get('q') ?? ''
          return { items: [...areas.values()].filter(each => each.name.includes(asked) || (each.code && each.code.startsWith(asked))).slice(0, 20).map(each => ({ id: each.id, code: each.code, name: each.name, level: each.level, path: pathOf(each.parent ?? each.id).map(step => step.name).join(' / ') })), next: null }
        }
        if (verb === 'history') return { items: [{ from: '2019-01-01', to: null, name: areas.get(id).name, code: areas.get(id).code, change: 'named' }] }
        if (id) return areas.has(id) ? areaView(areas.get(id)) : null
        return { items: children(Number(query.get('parent') ?? 1)).map(areaView), next: null }
      }
      case 'board': return areas.has(Number(query.get('area') ?? 2)) ? board(query) : null
      case 'indicators': return indicatorPage(id, query)
      case 'returns': {
        if (id) return returns.has(id) ? sheetView(returns.get(id), session) : null
        const own = session.post.unit.id === 1 ? null : session.post.unit.id
        const items = [...returns.values()].filter(each => (!own || each.unit.id === own) && (!query.get('state') || each.state === query.get('state') || (query.get('state') === 'open' && !each.submitted)) && (!query.get('form') || each.form.id === Number(query.get('form'))) && (!query.get('period') || each.period === query.get('period')) && (!query.get('unit') || each.unit.id === Number(query.get('unit')))).map(itemOf).sort((a, b) => (a.period > b.period ? -1 : a.period < b.period ? 1 : a.id - b.id))
        return { items: items.slice(0, 100), next: null }
      }
      case 'corrections': return { items: corrections.filter(each => !query.get('state') || each.state === query.get('state')), next: null }
      case 'recognitions': return { items: recognitions, next: null }
      case 'duties': return duties(session, query)
      case 'units':
        if (id) {
          const unit = units.find(each => each.id === id)
          return { unit: unitView(unit), divisions: [{ id: 1, name: '村镇建设股' }, { id: 2, name: '办公室' }], posts: [[3, '村镇股填报人', '罗小满', 'clerk', '村镇建设股'], [4, '村镇股股长', '唐守正', 'checker', '村镇建设股'], [5, '局长', '岳明川', 'head', null]].map(([post, title, name, role, division]) => ({ id: post, title, person: { id: post, name }, division: division && { id: 1, name: division }, roles: [role], from: '2020-01-01', to: null, held: true, handed_to: null })),
            persons: [{ id: 3, name: '罗小满' }, { id: 4, name: '唐守正' }, { id: 5, name: '岳明川' }], stand_ins: [{ post: 3, person: { id: 9, name: '乔一禾' }, from: '2022-04-18', to: '2022-04-29' }], upper: [{ unit: { id: 1, name: units[0].name }, tie: 'guidance' }], lower: [], competences: [], functions: unit.functions }
        }
        return { items: units.filter(each => !query.get('q') || each.name.includes(query.get('q'))).map(unitView), next: null }
      case 'jobs': return jobs.get(parts[1]) ?? null
      case 'account': return { id: 1, name: session.account.name, account: session.login, posts: session.posts }
      default: return null
    }
  }
  if (noun === 'returns' && returns.has(id)) {
    const sheet = returns.get(id)
    if (verb === 'cells') {
      if (body.if_seq && body.if_seq < sheet.seq) return problem(409, 'stale', '这张表刚被唐守正改过，请看最新内容')
      for (const each of body.cells) sheet.typed.set(`${each.area}/${each.element}`, each.typed)
      seq++
      sheet.seq = seq
      return done({ return: id })
    }
    if (verb === 'remarks') { for (const each of body.cells) sheet.remarks.set(`${each.area}/${each.element}`, each.text); sheet.seq = ++seq; return done() }
    if (verb === 'corrections') {
      corrections.unshift({ id: corrections.length + 1, of: id, may_decide: true, form: { id: sheet.form.id, name: sheet.form.name }, unit: { id: sheet.unit.id, name: sheet.unit.name }, period: sheet.period, state: 'asked', reason: body.reason, asked_at: clock(), asked_by: session.account.name, decided_at: null, decided_by: null, opinion: null, cells: body.cells.map(each => ({ area: { id: each.area, name: areas.get(each.area).name }, element: each.element, element_name: elements[each.element - 1].name, old: text(figures.get(sheet.period)?.get(each.area)?.[each.element]), typed: each.typed })) })
      changed('correction', 'duty')
      return done({ correction: corrections.length })
    }
    const next = { check: 'checked', approve: 'approved', submit: 'submitted', accept: 'accepted', return: 'returned', 'send-back': 'draft' }[verb]
    if (!next) return null
    if (!mayOf(sheet, session).includes(verb.replace('-', '_'))) return problem(409, 'return.not_open', '这张表现在的状态不能这样办理')
    if (verb === 'check') {
      const bad = rowsOf(sheet).flatMap(town => sheet.form.elements.map(each => cellOf(sheet, town, elements[each - 1]))).filter(each => each.findings.some(finding => finding.severity === 'contradiction') || !each.typed)
      if (bad.length) return problem(409, 'return.incomplete', `还有 ${bad.length} 格未填或有错误，请先补齐`)
    }
    sheet.state = next
    sheet.seq = seq + 1
    sheet.log.push({ at: clock(), by: session.account.name, what: verb, text: body.reason ?? body.opinion ?? '' })
    if (verb === 'return') for (const each of body.cells ?? []) sheet.returned.set(`${each.area}/${each.element}`, each.reason)
    if (verb === 'submit') {
      sheet.submitted = clock()
      sheet.returned.clear()
      for (const [key, typed] of sheet.typed) {
        const [town, element] = key.split('/').map(Number)
        const read = parse(typed)
        figures.get(sheet.period).get(town)[element] = read.value === null ? undefined : Math.round(Number(read.value) * 100)
      }
      changed('return', 'figure', 'duty')
      return { status: 200, body: { seq, ids: { return: id }, receipt: { at: sheet.submitted, number: `报〔2022〕${String(id).padStart(4, '0')}号` } } }
    }
    changed('return', 'duty')
    return done({ return: id })
  }
  if (noun === 'corrections') {
    const correction = corrections.find(each => each.id === id)
    Object.assign(correction, { state: verb === 'grant' ? 'granted' : 'refused', decided_at: clock(), decided_by: session.account.name, opinion: body.opinion })
    if (verb === 'grant') for (const each of correction.cells) figures.get(correction.period).get(each.area.id)[each.element] = Math.round(Number(each.typed) * 100)
    changed('correction', 'figure', 'duty')
    return done()
  }
  if (noun === 'recognitions') { recognitions.push(body); changed('recognition', 'figure'); return done({ recognition: recognitions.length }) }
  if (noun === 'uploads') return { status: 201, body: { upload: 'u1', bytes: 1834, sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0' } }
  if (noun === 'imports') {
    jobs.set('1', { state: 'ready', progress: 100, faults: [{ line: 4, column: '污水处理量', found: '3,1x', expected: '数，或“不适用”“无法取得”' }, { line: 9, column: '代码', found: '5197041', expected: '9 位乡镇代码' }], counts: { new: 12, changed: 3, equal: 40, refused: 2 }, rows: [{ 行: '2', 区域: '清溪镇', 要素: '污水排放量', 值: '3.12', 结果: '新增' }, { 行: '3', 区域: '柳坪镇', 要素: '污水排放量', 值: '2.80', 结果: '变更 2.75 → 2.80' }] })
    return { status: 202, body: { job: '1' } }
  }
  if (noun === 'jobs' && verb === 'confirm') { jobs.get('1').state = 'done'; changed('figure', 'return'); return done() }
  return null
}

const kinds = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }
function serveFile(path, response) {
  let file = join(dist, path)
  if (!file.startsWith(dist) || !existsSync(file) || path === '/') file = join(dist, 'index.html')
  if (!existsSync(file)) { response.writeHead(404).end(); return }
  response.writeHead(200, {
    'Content-Type': kinds[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  }).end(readFileSync(file))
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://fixture')
  if (!url.pathname.startsWith('/api/v1/')) return serveFile(url.pathname, response)
  const parts = url.pathname.slice('/api/v1/'.length).split('/')
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const body = raw.length && (request.headers['content-type'] ?? '').includes('json') ? JSON.parse(raw.toString()) : {}
  const token = /greentally=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  const session = sessions.get(token)
  const send = (status, answer, headers = {}) => {
    const json = status === 204 ? '' : JSON.stringify(answer)
    const etag = `"${createHash('md5').update(json).digest('hex')}"`
    if (request.method === 'GET' && request.headers['if-none-match'] === etag) { response.writeHead(304, { ETag: etag, 'X-Seq': seq }).end(); return }
    response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', 'X-Seq': seq, 'ETag': etag, ...headers }).end(json)
  }
  const view = each => ({ account: each.account, posts: each.posts, post: each.post })
  if (parts[0] === 'house') return send(200, { demo: true, seq, today })
  if (parts[0] === 'session') {
    if (request.method === 'POST') {
      const person = people.find(each => each.account === body.account && body.password === 'demo-2022')
      if (!person) return send(401, { type: 'about:blank', status: 401, code: 'session.refused', title: '账号或密码不正确' })
      const made = createHash('md5').update(String(Math.random())).digest('hex')
      sessions.set(made, { login: person.account, account: { id: people.indexOf(person) + 1, name: person.name }, posts: person.posts, post: person.posts[0] })
      return send(200, view(sessions.get(made)), { 'Set-Cookie': `greentally=${made}; HttpOnly; SameSite=Strict; Path=/` })
    }
    if (!session) return send(401, { type: 'about:blank', status: 401, code: 'session.none', title: '请先登录' })
    if (request.method === 'DELETE') { sessions.delete(token); return send(204, '') }
    if (request.method === 'PUT') session.post = session.posts.find(each => each.id === body.post) ?? session.post
    return send(200, view(session))
  }
  if (!session) return send(401, { type: 'about:blank', status: 401, code: 'session.none', title: '请先登录' })
  if (parts[0] === 'stream') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(`: hello\n\n`)
    streams.add(response)
    request.on('close', () => streams.delete(response))
    return undefined
  }
  const answer = act(session, request.method, parts, body, url.searchParams)
  if (answer === null || answer === undefined) return send(404, { type: 'about:blank', status: 404, code: 'not_found', title: '没有找到' })
  if (request.method === 'GET') return send(200, answer)
  return send(answer.status, answer.body)
}).listen(port, '127.0.0.1', () => console.log(`fixture at http://127.0.0.1:${port} (demo accounts: password demo-2022)`))
setInterval(() => { for (const stream of streams) stream.write(': beat\n\n') }, 15000)
