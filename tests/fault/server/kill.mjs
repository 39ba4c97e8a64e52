// kill -9 of the whole server at random moments, while browsers save cells: every acknowledged command is there
// afterwards, sent again it is the same command, and the book's chain holds. R-SYS-01.
//   node kill.mjs BINARY [ROUNDS]       100 rounds by default; 1000 in the long run (ROUNDS=1000)
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const binary = resolve(process.argv[2]), rounds = Number(process.argv[3] ?? process.env.ROUNDS ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'greentally-kill-')), data = join(folder, 'data')
const workers = 6

async function start() {
  const child = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--clock', '2022-04-20T09:30:00+08:00', '--demo'])
  let said = ''
  const url = await new Promise((ready, fail) => {
    const hear = text => {
      said += text
      const address = /listening on (http:\/\/\S+)/.exec(said)
      if (address && /^ready/m.test(said)) ready(address[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => fail(new Error(`the server ended with ${code}: ${said}`)))
  })
  const ended = new Promise(done => child.once('exit', done))
  return { child, url, ended }
}
const json = { 'Content-Type': 'application/json' }
async function logIn(url) {
  const answer = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: { ...json, Origin: url }, body: JSON.stringify({ account: 'county4.clerk', password: 'demo-2022' }) })
  assert.equal(answer.status, 200, await answer.text())
  return answer.headers.get('set-cookie').split(';')[0]
}
const get = async (url, cookie, path) => (await fetch(`${url}/api/v1${path}`, { headers: { Cookie: cookie } })).json()
async function post(url, cookie, path, body, key) {
  const answer = await fetch(`${url}/api/v1${path}`, { method: 'POST', headers: { ...json, Cookie: cookie, Origin: url, 'Idempotency-Key': key }, body: JSON.stringify(body) })
  return { status: answer.status, body: await answer.json() }
}
/** A return that the clerk may fill, opened if it is not. */
async function openReturn(url, cookie) {
  const { items } = await get(url, cookie, '/returns?state=open&limit=200')
  const wanted = items.filter(each => ['draft', 'returned'].includes(each.state)).sort((a, b) => b.expected - a.expected)[0]
  assert.ok(wanted, 'the demonstration holds no open return for its clerk')
  if (wanted.id) return wanted.id
  const opened = await post(url, cookie, '/returns', { form: wanted.form.id, unit: wanted.unit.id, period: wanted.period }, randomUUID())
  assert.equal(opened.status, 200, JSON.stringify(opened.body))
  return opened.body.id
}
/** Saves one cell again and again until the line breaks; remembers what was sent and what was acknowledged. */
async function work(url, cookie, of, cell, acts) {
  for (let n = 0; ; ++n) {
    const act = { path: `/returns/${of}/cells`, key: randomUUID(), cell, body: { cells: [{ ...cell, typed: String(1 + (acts.length % 97)) }] } }
    acts.push(act)
    try {
      const { status, body } = await post(url, cookie, act.path, act.body, act.key)
      assert.equal(status, 200, JSON.stringify(body))
      act.seq = body.seq
    } catch (failure) {
      if (failure instanceof assert.AssertionError) throw failure
      return
    }
  }
}
/** What was acknowledged before the kill stands: the same answer for the same key, and no older value in any cell. */
async function check(url, cookie, of, acts) {
  const acknowledged = acts.filter(act => act.seq)
  for (const act of acknowledged.slice(-40)) {
    const again = await post(url, cookie, act.path, act.body, act.key)
    assert.equal(again.status, 200, JSON.stringify(again.body))
    assert.equal(again.body.seq, act.seq, 'a repeated command became another one')
  }
  const { rows } = await get(url, cookie, `/returns/${of}`)
  const typed = new Map(rows.flatMap(row => row.cells.map(cell => [`${row.area.id}/${cell.element.id ?? cell.element}`, cell.typed])))
  for (const place of new Set(acts.map(act => JSON.stringify(act.cell)))) {
    const mine = acts.filter(act => JSON.stringify(act.cell) === place)
    const last = mine.findLastIndex(act => act.seq)
    if (last < 0) continue
    const { area, element } = JSON.parse(place), now = typed.get(`${area}/${element}`)
    assert.ok(mine.slice(last).some(act => act.body.cells[0].typed === now), `cell ${place} shows ${now}, acknowledged was ${mine[last].body.cells[0].typed}`)
  }
  return acknowledged.length
}

try {
  execFileSync(binary, ['demo', '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] })
  let acts = [], of = null, cells = [], total = 0, broken = 0
  for (let round = 0; round <= rounds; ++round) {
    const { child, url, ended } = await start()
    const cookie = await logIn(url)
    if (of === null) {
      of = await openReturn(url, cookie)
      const sheet = await get(url, cookie, `/returns/${of}`)
      cells = sheet.rows.flatMap(row => row.cells.filter((_, i) => sheet.form.columns[i].measure !== '是否').map(cell => ({ area: row.area.id, element: cell.element }))).slice(0, workers)
      assert.ok(cells.length, 'the return has no cells')
    }
    total += await check(url, cookie, of, acts)
    broken += acts.some(act => !act.seq)
    acts = []
    const working = round < rounds ? cells.map(cell => work(url, cookie, of, cell, acts)) : []
    await new Promise(done => setTimeout(done, 10 + Math.random() * 150))
    child.kill('SIGKILL')
    await Promise.all([ended, ...working])
    const proof = JSON.parse(execFileSync(binary, ['verify', data, '--json'], { encoding: 'utf8' }))
    assert.ok(proof.ok && proof.facts >= Math.max(0, ...acts.map(act => act.seq ?? 0)), JSON.stringify(proof))
  }
  assert.ok(total > rounds, `only ${total} commands were acknowledged`)
  assert.ok(broken > rounds / 2, `only ${broken} kills cut a command off`)
  console.log(`${rounds} kills, ${total} acknowledged commands, none lost; ${broken} kills cut a command off`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
