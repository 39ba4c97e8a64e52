// The demonstration as it is served: start, memory at rest, the board and the past over HTTP.
//   node bench/server/run.mjs --binary BINARY --data DATA
// Exit 1 if the start takes more than 1 s, it rests on more than 100 MB, or a past moment takes more than 1 s.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'

const { values: option } = parseArgs({ options: { binary: { type: 'string' }, data: { type: 'string' } } })
let running = null
const agent = new Agent({ keepAlive: true })
const ms = since => Number(process.hrtime.bigint() - since) / 1e6
const at = (list, share) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))]

async function start() {
  const began = process.hrtime.bigint()
  const child = spawn(option.binary, ['serve', '--data', option.data, '--listen', '127.0.0.1:0', '--clock', '2022-04-20T09:30:00+08:00', '--demo'], { stdio: ['ignore', 'pipe', 'inherit'] })
  running = child
  let said = ''
  const port = await new Promise((ready, fail) => {
    child.stdout.on('data', text => {
      said += text
      const address = /listening on http:\/\/\S+:(\d+)/.exec(said)
      if (address && /^ready/m.test(said)) ready(Number(address[1]))
    })
    child.once('exit', code => fail(new Error(`the server ended with ${code}: ${said}`)))
  })
  return { child, port, took: ms(began), ended: new Promise(done => child.once('exit', done)) }
}
const ask = (port, path, options = {}, body) => new Promise((done, fail) => {
  const asked = request({ host: '127.0.0.1', port, path, agent, ...options }, answer => {
    let text = ''
    answer.on('data', piece => { text += piece })
    answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }))
  })
  asked.on('error', fail)
  asked.end(body)
})
const rest = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024

process.on('exit', () => running?.kill('SIGKILL'))
const starts = []
for (let i = 0; i < 5; ++i) {
  const { child, took, ended } = await start()
  starts.push(took)
  child.kill('SIGTERM')
  await ended
}
const { child, port, ended } = await start()
await new Promise(done => setTimeout(done, 3000))
const idle = rest(child.pid)
const origin = `http://127.0.0.1:${port}`
const session = await ask(port, '/api/v1/session', { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: origin } }, JSON.stringify({ account: 'city', password: 'demo-2022' }))
if (session.status !== 200) throw new Error(session.text)
const headers = { Cookie: session.headers['set-cookie'][0].split(';')[0] }
const measured = async (times, path) => {
  const list = []
  for (let i = 0; i < times; ++i) {
    const began = process.hrtime.bigint()
    const answer = await ask(port, path(i), { headers })
    if (answer.status !== 200) throw new Error(`${path(i)}: ${answer.status} ${answer.text.slice(0, 200)}`)
    list.push(ms(began))
  }
  return list
}
const board = await measured(1000, () => '/api/v1/board')
const { seq } = JSON.parse((await ask(port, '/api/v1/house', { headers })).text)
const past = await measured(20, i => `/api/v1/board?seq=${Math.max(200, Math.floor(seq * (0.3 + 0.7 * ((i * 7919) % 20) / 20)))}`)
child.kill('SIGTERM')
await ended
console.log(`start until ready, median of ${starts.length}: ${at(starts, 0.5).toFixed(0)} ms, slowest ${Math.max(...starts).toFixed(0)} ms (target ≤ 1000)`)
console.log(`memory at rest: ${idle.toFixed(0)} MB (target ≤ 100)`)
console.log(`board of the demonstration over HTTP: p50 ${at(board, 0.5).toFixed(2)} ms, p99 ${at(board, 0.99).toFixed(2)} ms`)
console.log(`board as of a past fact over HTTP: p50 ${at(past, 0.5).toFixed(0)} ms, slowest ${Math.max(...past).toFixed(0)} ms (target ≤ 1000)`)
process.exit(at(starts, 0.5) <= 1000 && idle <= 100 && Math.max(...past) <= 1000 ? 0 : 1)
