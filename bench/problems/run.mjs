// A million problems, listed and counted, beside Redmine 5's issue list over as many issues in PostgreSQL, in the same run.
//   node bench/problems/run.mjs --build BUILD_FOLDER --data DEMONSTRATION_FOLDER
// The peer: the tables and indexes that the migrations of Redmine 5.0.4 (Debian's package) make, written down here by hand; the
// statements that its issue list sends for an administrator (page of 50, and the number of all), each twice before the clock
// starts. By unit ours also finds what it assists, which Redmine has no column for. Redmine's own time (Ruby, rendering, rights of members) is not in it. Exit code 1 if a target is missed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../postgres.mjs'

const { values: option } = parseArgs({ options: { build: { type: 'string' }, data: { type: 'string' } } })
const work = mkdtempSync(join(tmpdir(), 'greentally-problems-'))
const atEnd = []
const rounds = 20

const schema = `
create table projects (id serial primary key, name varchar not null default '', description text, homepage varchar default '', is_public bool not null default true,
  parent_id int, created_on timestamp, updated_on timestamp, identifier varchar, status int not null default 1, lft int, rgt int,
  inherit_members bool not null default false, default_version_id int, default_assigned_to_id int, default_issue_query_id int);
create index on projects (lft); create index on projects (rgt);
create table enabled_modules (id serial primary key, project_id int, name varchar not null);
create index on enabled_modules (project_id);
create table issue_statuses (id serial primary key, name varchar(30) not null default '', is_closed bool not null default false, position int, default_done_ratio int, description varchar);
create index on issue_statuses (position); create index on issue_statuses (is_closed);
create table issues (id serial primary key, tracker_id int not null, project_id int not null, subject varchar not null default '', description text, due_date date,
  category_id int, status_id int not null, assigned_to_id int, priority_id int not null, fixed_version_id int, author_id int not null, lock_version int not null default 0,
  created_on timestamp, updated_on timestamp, start_date date, done_ratio int not null default 0, estimated_hours float, parent_id int, root_id int, lft int, rgt int,
  is_private bool not null default false, closed_on timestamp);
create unlogged table raw (id int, source int, county int, town int, unit int, live int, title text, due date, closed date, sign int);`
const filled = (file) => `
\\copy raw from '${file}' csv
insert into issue_statuses (id, name, is_closed) values (1, 'open', false), (2, 'closed', true);
insert into projects (id, name, parent_id, lft, rgt) with counties as (select county, row_number() over (order by county) as n, count(distinct town) as towns from raw group by county),
  before as (select county, 2 * n - 1 + 2 * (sum(towns) over (order by n) - towns) as lft, towns from counties)
  select county, 'county', null, lft, lft + 2 * towns + 1 from before
  union all select town, 'town', county, b.lft + 2 * row_number() over (partition by county order by town) - 1, b.lft + 2 * row_number() over (partition by county order by town)
  from (select distinct town, county from raw) t join before b using (county) where town <> county;
insert into enabled_modules (project_id, name) select id, 'issue_tracking' from projects;
insert into issues (id, tracker_id, project_id, subject, description, due_date, status_id, assigned_to_id, priority_id, author_id, created_on, closed_on, root_id, lft, rgt)
  select id, source, town, title, title, due, case live when 1 then 1 else 2 end, unit, sign + 1, 1, due, closed, id, 1, 2 from raw;
${['project_id', 'status_id', 'category_id', 'assigned_to_id', 'fixed_version_id', 'tracker_id', 'priority_id', 'author_id', 'created_on', 'parent_id', 'root_id, lft, rgt']
  .map((c) => `create index on issues (${c});`).join('\n')}
drop table raw;
vacuum analyze;`
const open = 'issues.status_id in (select id from issue_statuses where is_closed = false)'
const asked = (source, county, unit) => {
  const within = `projects.lft >= (select lft from projects where id = ${county}) and projects.rgt <= (select rgt from projects where id = ${county})`
  return {
    'source, open, by due': [`issues.tracker_id in (${source}) and ${open}`],
    'county, by due': [within],
    'unit, by due': [`issues.assigned_to_id in (${unit})`],
    'red, by due': [`issues.priority_id in (3) and ${open}`],
    words: [`issues.subject ilike '%错接%' and ${open}`],
    'everything, latest closed': ['1 = 1', 'issues.closed_on desc'],
    'clerk: open, by due': [`${within} and ${open}`],
    'clerk: source, open': [`${within} and issues.tracker_id in (${source}) and ${open}`],
    'clerk: words': [`${within} and issues.subject ilike '%错接%' and ${open}`],
  }
}
const from = (where) => `from issues inner join projects on projects.id = issues.project_id inner join issue_statuses on issue_statuses.id = issues.status_id
  where (projects.status <> 9 and exists (select 1 as one from enabled_modules em where em.project_id = projects.id and em.name = 'issue_tracking')) and (${where})`
const sorted = (list) => [...list].sort((a, b) => a - b)
const at = (list, share) => sorted(list)[Math.floor(list.length * share)]
/// Milliseconds of page and count together, and the count.
function timed(psql, [where, order = 'issues.due_date asc']) {
  const both = `select issues.* ${from(where)} order by ${order}, issues.id desc limit 50 offset 0; select count(*) ${from(where)};`.replace(/\n/g, ' ')
  const said = psql(`\\o /dev/null\n${both}\n${both}\n\\timing on\n${`${both}\n`.repeat(rounds)}`)
  const ms = [...said.matchAll(/Time: ([\d.]+) ms/g)].map((m) => Number(m[1]))
  return { took: Array.from({ length: rounds }, (_, n) => ms[2 * n] + ms[2 * n + 1]), count: psql(`select count(*) ${from(where)};`) }
}

async function main() {
  const file = join(work, 'problems.csv')
  const { stdout, status } = spawnSync(join(option.build, 'bench/problems/bench_problems'), [option.data, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const ours = stdout.trim().split('\n').map((line) => line.split('\t'))
  const peer = await startPostgres(work, atEnd)
  if (peer.absent) console.log(`PostgreSQL: not measured, ${peer.absent}`)
  else peer.psql(schema + filled(file))
  const queries = asked(...ours.find(([kind]) => kind === 'asked').slice(1))
  for (const [kind, name, p50, p95, found] of ours.filter(([k]) => k !== 'asked')) {
    let beside = ''
    if (!peer.absent && queries[name] && kind === 'list') {
      const { took, count } = timed(peer.psql, queries[name])
      beside = `Redmine's statements in PostgreSQL ${peer.version}: p50 ${at(took, 0.5).toFixed(1)}, p95 ${at(took, 0.95).toFixed(1)} ms (${count}); ${(at(took, 0.5) / p50).toFixed(1)} ×`
    }
    console.log(`${kind} ${name.padEnd(28)} p50 ${p50.padStart(8)}, p95 ${p95.padStart(8)} ms (${found})  ${beside}`)
  }
  return status
}
let status = 1
try {
  status = await main()
} finally {
  for (const end of atEnd.reverse()) end()
  rmSync(work, { recursive: true, force: true })
}
process.exit(status)
