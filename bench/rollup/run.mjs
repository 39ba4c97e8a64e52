// Full roll-up of the nation's area tree, against DuckDB and PostgreSQL on the same numbers, in the same run.
//   node bench/rollup/run.mjs --build BUILD_FOLDER [--divisions FOLDER] [--elements 40] [--months 12] [--rounds 5] [--no-postgres]
// Prints a table and, last, one line of JSON. Exit code 1 if a sum differs or a target of docs/benchmarks.md is missed.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { startPostgres } from '../postgres.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const { values: option } = parseArgs({
  options: {
    build: { type: 'string', default: join(here, '../../build') },
    divisions: { type: 'string', default: join(here, '../../../shared/data/divisions') },
    elements: { type: 'string', default: '40' },
    months: { type: 'string', default: '12' },
    rounds: { type: 'string', default: '5' },
    'no-postgres': { type: 'boolean', default: false },
  },
})
const elements = Number(option.elements)
const months = Number(option.months)
const columns = elements * months
const rounds = Number(option.rounds)
const work = mkdtempSync(join(tmpdir(), 'greentally-rollup-'))
const atEnd = []
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const best = (list) => Math.min(...list)
const say = (text) => process.stderr.write(text + '\n')
const seconds = async (f) => {
  const start = process.hrtime.bigint()
  await f()
  return Number(process.hrtime.bigint() - start) / 1e9
}

// ---- the same numbers everywhere: village i, month m, element c is column m · elements + c (rollup_bench.cpp, in C++)
// The peers hold one row per village and month with a column per element: of the shapes tried (480 columns; twelve tables of
// 40; this) DuckDB is fastest with this one, by far.
const x = (c) => `((i::bigint * 2654435761 + (m * ${elements} + ${c})::bigint * 97531) % 4294967291)`
const cell = (c) => `case when ${x(c)} % 50 = 0 then null else ${x(c)} * 211 end as c${c}`
const list = (f) => Array.from({ length: elements }, (_, c) => f(c)).join(', ')
const levels = ['province', 'city', 'county', 'town']
const sets = `grouping sets (${levels.map((l) => `(m, ${l})`).join(', ')})`
const node = 'coalesce(town, county, city, province) as node'

// ---- ours
async function startOurs() {
  const table = join(option.divisions, 'divisions-2022.tsv.gz')
  const tree = existsSync(table) ? join(work, 'tree.tsv') : '-'
  if (tree !== '-') writeFileSync(tree, gunzipSync(readFileSync(table)))
  const binary = join(option.build, 'bench/rollup/bench_rollup')
  if (!existsSync(binary)) throw new Error(`${binary} is not built (ninja bench_rollup)`)
  const child = spawn(binary, [tree, join(work, 'villages.csv'), String(months), String(elements)], { stdio: ['pipe', 'pipe', 'inherit'] })
  atEnd.push(() => child.kill())
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const line = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('bench_rollup ended early')
    return value
  }
  const [areas, sums] = (await line()).split(' ').map(Number)
  const ask = async (command) => (child.stdin.write(command + '\n'), line())
  return { areas, sums, source: tree === '-' ? 'made-up tree of the same size' : table, ask, time: async (c) => parseFloat(await ask(c)) }
}

// ---- DuckDB
async function startDuck() {
  const folder = join(resolve(option.build), 'bench-rollup-npm')
  if (!existsSync(join(folder, 'node_modules/@duckdb/node-api'))) {
    mkdirSync(folder, { recursive: true })
    copyFileSync(join(here, 'package.json'), join(folder, 'package.json'))
    const done = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] })
    if (done.status !== 0) throw new Error('npm could not install @duckdb/node-api')
  }
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api')
  const database = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await database.connect()
  const run = (sql) => connection.run(sql)
  await run(`create table v as select * from read_csv('${join(work, 'villages.csv')}')`)
  await run(`create table t as select i, province, city, county, town, m, ${list(cell)} from v, range(${months}) months(m)`)
  const version = (await (await run('select version()')).getRows())[0][0]
  const sums = list((c) => `sum(c${c}) as c${c}`)
  const csv = (file) => `to '${file}' (header, delimiter ',')`
  return {
    version,
    sets: () => run(`create or replace temp table r as select ${node}, m, ${sums} from t group by ${sets}`),
    // not what the target names, but what a careful user would write: towns first, the rest from the towns
    staged: async () => {
      await run(`create or replace temp table town_sums as select town, m, any_value(county) as county, any_value(city) as city,
        any_value(province) as province, ${sums} from t group by town, m`)
      await run(`create or replace temp table upper_sums as select coalesce(county, city, province) as node, m, ${sums}
        from town_sums group by grouping sets ((m, province), (m, city), (m, county))`)
    },
    write: (file) => run(`copy (select node::bigint, m, ${list((c) => `c${c}::bigint`)} from r) ${csv(file)}`),
    writeCounts: (file) => run(`copy (select ${node}, m, ${list((c) => `count(c${c})`)} from t group by ${sets}) ${csv(file)}`),
  }
}

// ---- PostgreSQL
async function postgres() {
  const { absent, version, psql } = await startPostgres(work, atEnd)
  if (absent) return { absent }
  psql('create unlogged table v (i int, province int, city int, county int, town int)')
  psql(`\\copy v from '${join(work, 'villages.csv')}' csv header`)
  const build = (n) => {
    psql('drop table if exists t')
    psql(`create unlogged table t as select i, province, city, county, town, m, ${list(cell)} from v, generate_series(0, ${n - 1}) m`)
    psql('vacuum analyze t')
  }
  const sums = list((c) => `sum(c${c})::int8 as c${c}`)
  const roll = () => psql(`drop table if exists r; create unlogged table r as select ${node}, m, ${sums} from t group by ${sets}`)
  return { version, build, roll }
}
/// Seconds for all months. One month alone tells whether the whole would take more than two minutes; then that month (the
/// better of two runs), times their number, is what is reported, and the report says so. Rows only add up: it is no estimate of
/// anything else.
async function timePostgres(pg) {
  const better = async () => Math.min(await seconds(pg.roll), await seconds(pg.roll))
  pg.build(1)
  const one = await better()
  if (one * months > 120) return { seconds: one * months, note: `1 of ${months} months in ${one.toFixed(2)} s, times ${months}` }
  say('  all months')
  pg.build(months)
  return { seconds: await better(), note: `all ${months} months, better of 2` }
}

async function main() {
  say('building the columns')
  const ours = await startOurs()
  say(`  ${ours.areas} areas (${ours.source}), ${elements} elements × ${months} months, ${((ours.areas * columns * 8) / 1e9).toFixed(2)} GB`)
  const duck = await startDuck()
  say(`  DuckDB ${duck.version} has the same table`)
  await ours.time('roll') // both sides have their result memory before the clock starts
  await duck.sets()
  const times = { read: [], roll: [], sets: [], staged: [], judge: [] }
  for (let r = 0; r < rounds; ++r) {
    say(`round ${r + 1} of ${rounds}`)
    for (let k = 0; k < 3; ++k) {
      times.read.push(await ours.time('read'))
      times.roll.push(await ours.time('roll'))
    }
    times.judge.push(await ours.time('judge'))
    times.staged.push(await seconds(duck.staged))
    times.sets.push(await seconds(duck.sets))
  }
  say('comparing every sum and every count')
  const file = join(work, 'peer.csv')
  await duck.write(file)
  const sumsEqual = await ours.ask(`verify ${file}`)
  await duck.writeCounts(file)
  const countsEqual = await ours.ask(`counts ${file}`)

  let pg = { absent: 'left out (--no-postgres)' }
  let pgTime
  if (!option['no-postgres']) {
    say('PostgreSQL')
    pg = await postgres()
    if (!pg.absent) pgTime = await timePostgres(pg)
  }

  const m = Object.fromEntries(Object.entries(times).map(([k, v]) => [k, median(v)]))
  const ratio = { duckdb: m.sets / m.roll, staged: m.staged / m.roll, reading: m.roll / m.read, postgres: pgTime ? pgTime.seconds / m.roll : null }
  const row = (what, s, note) => console.log(`${what.padEnd(52)} ${s.toFixed(3).padStart(9)} s  ${note}`)
  console.log(`\n${ours.areas} areas × ${elements} elements × ${months} months (2 in 100 missing), medians of interleaved runs on 2 cores`)
  row('merely reading the bytes, one thread', m.read, `best ${best(times.read).toFixed(3)}`)
  row(`greentally roll-up with counts, one thread`, m.roll, `best ${best(times.roll).toFixed(3)}; ${ratio.reading.toFixed(2)} × reading (target ≤ 3)`)
  row(`greentally verdicts, ${Math.floor(columns / 2)} ratios × ${ours.sums} areas`, m.judge, 'exact, with coverage')
  row(`DuckDB ${duck.version}, grouping sets, 2 threads`, m.sets, `best ${best(times.sets).toFixed(3)}; ${ratio.duckdb.toFixed(1)} × ours (target ≥ 8)`)
  row('DuckDB, towns first, the rest from towns, 2 threads', m.staged, `best ${best(times.staged).toFixed(3)}; ${ratio.staged.toFixed(1)} × ours (no target)`)
  if (pgTime) row(`PostgreSQL ${pg.version}, grouping sets`, pgTime.seconds, `${pgTime.note}; ${ratio.postgres.toFixed(0)} × ours (target ≥ 50)`)
  else console.log(`PostgreSQL: not measured, ${pg.absent}`)
  const equal = /^\d+$/.test(sumsEqual) && /^\d+$/.test(countsEqual)
  console.log(equal ? `equal: ${sumsEqual} sums and ${countsEqual} counts, every one` : `NOT EQUAL: sums ${sumsEqual}; counts ${countsEqual}`)
  const met = equal && ratio.duckdb >= 8 && ratio.reading <= 3 && (!pgTime || ratio.postgres >= 50)
  console.log(JSON.stringify({ bench: 'rollup', areas: ours.areas, elements, months, seconds: { ...m, postgres: pgTime?.seconds ?? null }, ratio,
    postgres: pgTime?.note ?? pg.absent, equal, targets_met: met }))
  return met ? 0 : 1
}

let status = 1
try {
  status = await main()
} finally {
  for (const end of atEnd.reverse()) end()
  rmSync(work, { recursive: true, force: true })
}
process.exit(status)
