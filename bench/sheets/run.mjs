// A workbook of many rows written and read, against exceljs (streaming) and xlsx (dense) of npm, in the same run.
//   node bench/sheets/run.mjs --build BUILD_FOLDER [--rows 400000] [--columns 30]
// and a list of areas as wide and long, from the file into the book. Each task is a process of its own, one after the other. Prints a table and, last, one line of JSON. Exit code 1 if a
// target of docs/benchmarks.md is missed.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
const { values: option } = parseArgs({
  options: {
    build: { type: 'string', default: join(here, '../../build/release') },
    rows: { type: 'string', default: '400000' },
    columns: { type: 'string', default: '30' },
  },
})
const { rows, columns } = option
const build = resolve(option.build)
const work = mkdtempSync(join(tmpdir(), 'greentally-sheets-'))

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal}`)
  return done.stdout
}
function peers() {
  const folder = join(build, 'bench/sheets/peers')
  if (!existsSync(join(folder, 'node_modules/exceljs')) || !existsSync(join(folder, 'node_modules/xlsx'))) {
    mkdirSync(folder, { recursive: true })
    copyFileSync(join(here, 'package.json'), join(folder, 'package.json'))
    run('npm', ['install', '--silent', '--no-audit', '--no-fund'], folder)
  }
  return folder
}
// What the process holds of its own (Anonymous; pages of the file itself can be dropped at any time), looked at often.
function watched(command, args) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint()
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
    let held = 0
    const look = setInterval(() => {
      try {
        const now = readFileSync(`/proc/${child.pid}/smaps_rollup`, 'utf8').match(/^Anonymous: +(\d+)/m)
        if (now) held = Math.max(held, Number(now[1]) / 1024)
      } catch {}
    }, 20)
    child.on('exit', (code) => {
      clearInterval(look)
      if (code !== 0) return reject(new Error(`${command} ${args.join(' ')} ended with ${code}`))
      resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, megabytes: Math.round(held) })
    })
  })
}
async function areas(ours) {
  const file = join(work, 'areas-2022.xlsx')
  const data = join(work, 'data')
  const greentally = join(build, 'apps/greentally/greentally')
  ours('areas', file, rows, columns)
  const { least } = ours('read', file, rows)
  const look = ours('look', file)
  run(greentally, ['init', '--data', data])
  const dry = await watched(greentally, ['import', 'areas', file, '--data', data, '--dry-run'])
  const entered = await watched(greentally, ['import', 'areas', file, '--data', data])
  return { least, look, dry, entered, ratio: entered.seconds / least }
}
async function main() {
  const folder = peers()
  const file = join(work, 'ours.xlsx')
  const ours = (...args) => JSON.parse(run(join(build, 'bench/sheets/bench_sheets'), args))
  const peer = (...args) => JSON.parse(run(process.execPath, ['--max-old-space-size=12000', join(here, 'peer.mjs'), ...args], folder))
  const write = ours('write', file, rows, columns)
  const exceljs = peer('write', join(work, 'peer.xlsx'), rows, columns)
  const read = ours('read', file, rows)
  const xlsx = peer('read', file)
  const line = (what, r, note) => console.log(`${what.padEnd(44)} ${r.seconds.toFixed(2).padStart(8)} s ${String(r.megabytes).padStart(6)} MB  ${note}`)
  const ratio = { write: exceljs.seconds / write.seconds, read: xlsx.seconds / read.seconds, least: read.times }
  console.log(`${rows} × ${columns}, ${(statSync(file).size / 1e6).toFixed(1)} MB; memory is the most that each process held`)
  line('greentally writes', write, 'target ≤ 50 MB')
  line('exceljs 4.4.0 writes, streaming', exceljs, `${ratio.write.toFixed(1)} × ours (target ≥ 2)`)
  line('greentally reads, its table found', read, `${read.held} MB beside the file (target ≤ 300)`)
  console.log(`inflating and tokenising it alone ${read.least.toFixed(2)} s: ${ratio.least.toFixed(2)} × that in processor time (target ≤ 3)`)
  line('xlsx 0.18.5 reads, dense', xlsx, `${ratio.read.toFixed(1)} × ours`)
  const area = await areas(ours)
  line('its first rows, table and picture', area.look, 'target ≤ 1 s')
  line('a list of areas compared with the book', area.dry, 'beside the file')
  line('the same entered, durably', area.entered, `${area.ratio.toFixed(2)} × inflating and tokenising it, ${area.least.toFixed(2)} s (target ≤ 3, ≤ 300 MB beside the file)`)
  const met = area.look.seconds <= 1 && area.ratio <= 3 && area.entered.megabytes <= 300 && write.megabytes <= 50 && ratio.write >= 2 && ratio.least <= 3 && read.held <= 300
  console.log(JSON.stringify({ bench: 'sheets', rows: Number(rows), columns: Number(columns), areas: area, write, exceljs, read, xlsx, ratio, targets_met: met }))
  return met ? 0 : 1
}
let status = 1
try {
  status = await main()
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(status)
