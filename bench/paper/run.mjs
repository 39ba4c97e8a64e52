// A paper of 40 pages to DOCX and to PDF, and 200 notices, against LibreOffice turning the same DOCX into a PDF.
//   node bench/paper/run.mjs --build BUILD_FOLDER
// Prints a table and, last, one line of JSON. Exit code 1 if a target of docs/benchmarks.md is missed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const here = dirname(fileURLToPath(import.meta.url))
const { values: option } = parseArgs({ options: { build: { type: 'string', default: join(here, '../../build/release') } } })
const work = mkdtempSync(join(tmpdir(), 'greentally-paper-'))

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${done.status ?? done.signal}: ${done.stderr}`)
  return done.stdout
}
function main() {
  const ours = JSON.parse(run(join(resolve(option.build), 'bench/paper/bench_paper'), [work]))
  const convert = [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', join(work, 'peer'), join(work, 'paper.docx')]
  run('soffice', convert) // makes its profile
  const begin = process.hrtime.bigint()
  run('soffice', convert)
  const peer = Number(process.hrtime.bigint() - begin) / 1e6
  const ratio = peer / ours.pdf
  const line = (what, ms, note) => console.log(`${what.padEnd(52)} ${ms.toFixed(1).padStart(9)} ms  ${note}`)
  line(`greentally, tree → DOCX (${ours.pages} pages)`, ours.docx, 'target ≤ 50')
  line('greentally, tree → PDF', ours.pdf, 'target ≤ 500')
  line('greentally, 200 notices → PDF', ours.batch, 'target ≤ 20000')
  line('LibreOffice, the DOCX → PDF', peer, `${ratio.toFixed(0)} × ours: soffice ${convert.slice(1).join(' ')}`)
  const met = ours.pages >= 40 && ours.docx <= 50 && ours.pdf <= 500 && ours.batch <= 20000
  console.log(JSON.stringify({ bench: 'paper', ...ours, libreoffice: peer, ratio, targets_met: met }))
  return met ? 0 : 1
}
let status = 1
try {
  status = main()
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(status)
