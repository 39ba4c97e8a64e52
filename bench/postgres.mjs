// A PostgreSQL cluster of its own, as an ordinary user, on a free port, gone when the bench ends.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
/// psql(script) runs a script and gives back what it prints.
export async function startPostgres(work, atEnd) {
  const bin = '/usr/lib/postgresql/15/bin'
  if (!existsSync(join(bin, 'initdb'))) return { absent: 'postgresql-15 is not installed' }
  const asUser = userInfo().uid === 0 ? ['runuser', '-u', 'postgres', '--'] : []
  const folder = join(work, 'pg')
  chmodSync(work, 0o755)
  mkdirSync(folder)
  if (asUser.length) spawnSync('chown', ['postgres', folder])
  const call = (...args) => {
    const done = spawnSync([...asUser, ...args][0], [...asUser, ...args].slice(1), { encoding: 'utf8', cwd: folder })
    if (done.status !== 0) throw new Error(`${args[0]}: ${done.stderr || done.error}`)
    return done.stdout
  }
  const port = await freePort()
  call(join(bin, 'initdb'), '-D', join(folder, 'data'), '-U', 'bench', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c shared_buffers=4GB
    -c work_mem=1GB -c max_wal_size=8GB -c max_parallel_workers_per_gather=2`.replace(/\s+/g, ' ')
  call(join(bin, 'pg_ctl'), '-D', join(folder, 'data'), '-w', '-l', join(folder, 'log'), '-o', settings, 'start')
  atEnd.push(() => call(join(bin, 'pg_ctl'), '-D', join(folder, 'data'), '-m', 'immediate', 'stop'))
  const psql = (sql) => {
    const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAt']
    const done = spawnSync('psql', args, { input: sql, encoding: 'utf8', cwd: '/', maxBuffer: 1 << 28 })
    if (done.status !== 0) throw new Error(`psql: ${done.stderr}`)
    return done.stdout.trim()
  }
  return { version: psql('show server_version').split(' ')[0], psql }
}
