// A workbook of many rows written and read, against exceljs (streaming) and xlsx (dense) of npm, in the same run.
//   node bench/sheets/run.mjs --build BUILD_FOLDER [--rows 400000] [--columns 30]
// Each task is a process of its own, one after the other. Prints a table and, last, one line of JSON. Exit code 1 if a
// target of docs/benchmarks.md is missed.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
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
function main() {
  const folder = peers()
  const file = join(work, 'ours.xlsx')
  const ours = (...args) => JSON.parse(run(join(build, 'bench/sheets/bench_sheets'), args))
  const peer = (...args) => JSON.parse(run(process.execPath, ['--max-old-space-size=12000', join(here, 'peer.mjs'), ...args], folder))
  const write = ours('write', file, rows, columns)
  const exceljs = peer('write', join(work, 'peer.xlsx'), rows, columns)
  const read = ours('read', file, rows)
  const xlsx = peer('read', file)
  const line = (what, r, note) => console.log(`${what.padEnd(44)} ${r.seconds.toFixed(2).padStart(8)} s ${String(r.megabytes).padStart(6)} MB  ${note}`)
  const ratio = { write: exceljs.seconds / write.seconds, read: xlsx.seconds / read.seconds, least: read.seconds / read.least }
  console.log(`${rows} × ${columns}, ${(statSync(file).size / 1e6).toFixed(1)} MB; memory is the most that each process held`)
  line('greentally writes', write, 'target ≤ 50 MB')
  line('exceljs 4.4.0 writes, streaming', exceljs, `${ratio.write.toFixed(1)} × ours (target ≥ 2)`)
  line('greentally reads, its table found', read, `${read.held} MB beside the file (target ≤ 300)`)
  console.log(`inflating and tokenising it alone ${read.least.toFixed(2)} s: ${ratio.least.toFixed(2)} × that (target ≤ 3)`)
  line('xlsx 0.18.5 reads, dense', xlsx, `${ratio.read.toFixed(1)} × ours`)
  const met = write.megabytes <= 50 && ratio.write >= 2 && ratio.least <= 3 && read.held <= 300
  console.log(JSON.stringify({ bench: 'sheets', rows: Number(rows), columns: Number(columns), write, exceljs, read, xlsx, ratio, targets_met: met }))
  return met ? 0 : 1
}
let status = 1
try {
  status = main()
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(status)
