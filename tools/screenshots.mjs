#!/usr/bin/env node
/**
 * Pictures of every screen in three sizes, from a running server with demo accounts.
 *   node tools/screenshots.mjs --url http://127.0.0.1:8080 [--out docs/screenshots] [--sizes 1440,3840,390] [--only board] [--language en]
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { workbook } from '../tests/browser/workbook.mjs'

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('playwright-core')
const given = (name, otherwise) => { const at = process.argv.indexOf(`--${name}`); return at > 0 ? process.argv[at + 1] : otherwise }
const url = given('url', process.env.GREENTALLY_URL)
if (!url) { console.error('screenshots: give --url of a running server'); process.exit(2) }
const out = given('out', 'docs/screenshots'), only = given('only', ''), language = given('language', 'zh')
const heights = { 1440: 900, 1920: 1080, 3840: 2160, 390: 844, 360: 720 }
const sizes = given('sizes', '1440,3840,390').split(',').map(Number)

const people = JSON.parse(readFileSync(new URL('../web/src/features/login/demo-accounts.json', import.meta.url), 'utf8'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
mkdirSync(out, { recursive: true })

const first = async (page, path) => page.evaluate(async asked => (await (await fetch(`/api/v1${asked}`)).json()), path)
const begun = async page => { const { items } = await first(page, '/returns?limit=200'); return `/returns/${(items.find(each => each.id && each.state === 'draft' && each.filled) ?? items.find(each => each.id)).id}` }
/** A block as Excel copies it, with its headings and its faults. */
async function pasted(page) {
  const { form, rows } = await first(page, new URL(page.url()).pathname)
  const areas = rows.filter(row => row.cells.slice(0, 2).every(cell => cell.asked && !cell.locked)).slice(0, 4)
  const values = [['12.35', '9.8'], ['１８．２', '约15'], ['95,000m³', '…'], ['7.5', '6.9']]
  const block = [['区划', ...form.columns.slice(0, 2).map(each => each.name), '备注'], ...areas.map((row, at) => [row.area.name, ...values[at], '']), ['合计', '47.55', '', '']]
  const at = rows.indexOf(areas[1])
  await page.locator('[data-place="0/0"]').click()
  await page.locator('.here input').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, block.map(row => row.join('\t')).join('\r\n'))
  await page.waitForTimeout(2500)
  await page.locator(`[data-place="${at}/1"]`).click()
}
/** An office's own ledger, with a heading that nobody could know and a number that is none. */
async function dropped(page) {
  const { items } = await first(page, '/returns?state=open&limit=200')
  const line = items.filter(each => each.id && /-\d\d$/.test(each.period)).sort((one, other) => other.expected - one.expected)[0]
  const { form, rows } = await first(page, `/returns/${line.id}`)
  const columns = form.columns.slice(0, 2), open = rows.filter(row => row.cells.slice(0, 2).every(cell => cell.asked && !cell.locked))
  const body = open.map((row, at) => [row.area.name, at === 2 ? '约12' : 12.5 + at, 9.25 + at, '028-5550100'])
  const total = ['合计', body.reduce((sum, row) => sum + (Number(row[1]) || 0), 0) + 10, body.reduce((sum, row) => sum + row[2], 0), '']
  const book = workbook('月报', [[`${line.period.slice(0, 4)}年${Number(line.period.slice(5))}月乡镇污水台账`], ['镇街', '水量', '', '联系电话'], ['', ...columns.map(each => `${each.name}（${each.measure}）`), ''], ...body, total, ['注：数据按出水口计量。']], ['A1:D1', 'B2:C2', 'A2:A3', 'D2:D3'])
  await page.locator('input[type=file]').setInputFiles({ name: '乡镇台账.xlsx', mimeType: 'application/octet-stream', buffer: book })
  await page.locator('.result .counts').waitFor()
}
/** A problem at some point of its way that the person on the page may act on. */
async function problemThat(page, stage, verb) {
  const able = []
  for (const { id } of (await first(page, `/problems?stage=${stage}&limit=60`)).items) {
    const one = await first(page, `/problems/${id}`)
    if (one.may.includes(verb)) able.push({ id, asks: one.way.find(each => each.next)?.standards })
  }
  return `/problems/${(able.find(each => each.asks) ?? able[0])?.id ?? ''}`
}
const begin = verb => async page => { const button = page.locator(`.tools [data-verb="${verb}"]`); if (await button.count()) { await button.click(); await page.waitForTimeout(900) } }
/** Something is ordered, so that the list of measures has a line. */
async function ordered(page) {
  const { items } = await first(page, '/supervisions?open=true')
  const proposed = items.length ? [] : (await first(page, '/proposals?limit=200')).items.filter(each => each.may_decide && ['专函督办', '挂牌督办', '红灯无人过问'].includes(each.rung_name)).slice(0, 4)
  for (const each of proposed) {
    await page.evaluate(async body => fetch('/api/v1/supervisions', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) }),
      { problem: each.problem, rung: each.rung, issue: true, reasons: '逾期未完成整改，进展缓慢，责任未落实到人' })
  }
  return '/supervisions'
}
/** A command as the person signed in on the page. */
const tell = async (page, path, body) => page.evaluate(async ([asked, said]) => {
  const key = [8, 4, 4, 4, 12].map(n => Array.from({ length: n }, () => Math.floor(Math.random() * 16).toString(16)).join('')).join('-').replace(/^(.{14})./, '$17').replace(/^(.{19})./, '$18')
  return (await fetch(`/api/v1${asked}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key }, body: JSON.stringify(said) })).json()
}, [path, body])
/** A circular about what is late and an order about one of them, once. */
async function drafted(page) {
  const { items } = await first(page, '/papers?box=making')
  const known = items.find(each => each.pattern === '通报')
  if (known) return `/papers/${known.id}`
  const templates = (await first(page, '/paper-templates')).items, problems = (await first(page, '/problems?progress=behind&open=true&limit=3')).items
  const of = code => templates.find(each => each.code === code).id
  await tell(page, '/papers', { pattern: of('supervision_order'), problems: [problems[0].id] })
  await tell(page, '/papers', { pattern: of('reminder'), problems: [problems.at(-1).id] })
  const { id } = await tell(page, '/papers', { pattern: of('circular'), problems: problems.map(each => each.id) })
  return `/papers/${id}`
}
/** A paper of the province with clauses that two counties owe, once. */
async function came(page) {
  const known = (await first(page, '/incoming')).items
  if (known.length) return `/incoming/${known[0].id}`
  const units = (await first(page, '/units?limit=300')).items, county = name => units.find(each => each.name.startsWith(`${name}住房`))?.id ?? units[0].id
  const { id } = await tell(page, '/incoming', { sender: '省生态环境保护委员会办公室', title: '关于加快补齐农村生活污水治理短板的通知', number: '川环委办〔2022〕8号', received: '2022-04-18', answer_due: '2022-05-31', summary: '通报各地设施停运情况，要求限期恢复运行并报送清单。' })
  await tell(page, `/incoming/${id}/propose`, { proposal: '拟请石桥县局、青禾区局按所列条款落实，市局汇总后回复。', clauses: [{ clause: '第二条', text: '四月底前报送停运设施清单', owes: county('石桥县'), due: '2022-04-28' }, { clause: '第三条', text: '五月底前恢复运行', owes: county('青禾区'), due: '2022-05-25' }] })
  return `/incoming/${id}`
}
const screens = [
  { name: 'login', role: null, path: () => '/login' },
  { name: 'desk', role: 'steward', path: () => '/desk' },
  { name: 'board', role: 'steward', path: () => '/board' },
  { name: 'indicator', role: 'steward', path: async page => { const board = await first(page, '/board'); return `/indicators/${board.indicators[0].id}?area=${board.area.id}&period=${board.period}` } },
  { name: 'returns', role: 'steward', path: () => '/returns' },
  { name: 'entry', role: 'clerk', path: begun },
  { name: 'entry-paste', role: 'clerk', path: begun, act: pasted, after: async page => { await page.keyboard.press('Control+z'); await page.waitForTimeout(2500) } },
  { name: 'corrections', role: 'steward', path: () => '/corrections' },
  { name: 'problems', role: 'steward', path: () => '/problems' },
  { name: 'problem-new', role: 'steward', path: () => '/problems/new' },
  { name: 'problem', role: 'steward', path: page => problemThat(page, 'accepting', 'pass') },
  { name: 'problem-apply', account: 'county5.plant.clerk', path: page => problemThat(page, 'self_checked', 'apply'), act: begin('apply') },
  { name: 'problem-pass', role: 'steward', path: page => problemThat(page, 'accepting', 'pass'), act: begin('pass') },
  { name: 'problem-board', role: 'steward', path: () => '/problems/board' },
  { name: 'problem-burndown', role: 'steward', path: () => '/problems/burndown' },
  { name: 'problem-calendar', role: 'steward', path: () => '/problems/calendar' },
  { name: 'proposals', role: 'steward', path: () => '/proposals' },
  { name: 'supervisions', role: 'steward', path: ordered },
  { name: 'rectification', role: 'steward', path: () => '/rectification' },
  { name: 'papers', role: 'steward', path: async page => { await drafted(page); return '/papers' } },
  { name: 'paper', role: 'steward', path: drafted, act: async page => { await page.locator('.pages canvas').first().waitFor(); await page.waitForTimeout(2500) } },
  { name: 'incoming', role: 'steward', path: came },
  { name: 'like-cases', role: 'steward', path: () => '/like-cases', act: async page => { await page.locator('button.send').click(); await page.waitForTimeout(800) } },
  { name: 'areas', role: 'steward', path: () => '/areas' },
  { name: 'units', role: 'steward', path: async page => `/units/${(await first(page, '/units')).items[0].id}` },
  { name: 'programme', role: 'steward', path: () => '/programme' },
  { name: 'checks', role: 'steward', path: () => '/checks' },
  { name: 'imports-doubt', role: 'clerk', path: () => '/imports', act: dropped },
  { name: 'imports', role: 'clerk', path: () => '/imports' },
  { name: 'past', role: 'steward', path: () => '/board?as_of=2022-04-01T00:00:00%2B08:00' },
]
for (const width of sizes) {
  for (const screen of screens) {
    if (only && !screen.name.includes(only)) continue
    const context = await browser.newContext({ baseURL: url, viewport: { width, height: heights[width] ?? 900 }, deviceScaleFactor: width < 500 ? 2 : 1, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    await context.addInitScript(chosen => localStorage.setItem('greentally.language', chosen), language)
    const page = await context.newPage()
    await page.goto('/login')
    if (screen.role || screen.account) {
      const who = screen.account ? { account: screen.account, password: people[0].password } : people.find(each => each.role === screen.role)
      await page.locator('#account').fill(who.account)
      await page.locator('#password').fill(who.password)
      await page.locator('form button[type=submit]').click()
      await page.waitForURL(at => at.pathname !== '/login')
    }
    await page.goto(await screen.path(page))
    await page.locator('.page, .login').first().waitFor()
    for (let quiet = 0; quiet < 3;) { await page.waitForTimeout(250); quiet = await page.locator('.bones').count() ? 0 : quiet + 1 }
    await page.waitForTimeout(600)
    await screen.act?.(page)
    const file = `${out}/${screen.name}-${width}${language === 'zh' ? '' : `-${language}`}.png`
    await page.screenshot({ path: file })
    console.log(file)
    await screen.after?.(page)
    await context.close()
  }
}
await browser.close()
