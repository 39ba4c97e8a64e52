/** A server of the given binary over a freshly written demonstration, on a free port of this machine alone. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Gives its address once it says that it is ready; a programme's folder may be loaded into the house before. Errors: throws
 * with what it said, if it ends before.
 */
export async function serve(binary, programme) {
  const folder = mkdtempSync(join(tmpdir(), 'greentally-browser-'))
  const data = join(folder, 'data'), program = resolve(binary)
  try {
    execFileSync(program, ['demo', '--data', data, '--shipped', root], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (programme) execFileSync(program, ['programme', 'load', programme, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (failure) {
    rmSync(folder, { recursive: true, force: true })
    throw failure
  }
  const child = spawn(program, ['serve', '--data', data, '--listen', '127.0.0.1:0', '--web', join(root, 'web/dist'), '--clock', '2022-04-20T09:30:00+08:00', '--demo'])
  let said = ''
  child.stderr.on('data', text => { said += text })
  const ended = new Promise(done => child.once('exit', done))
  const url = await new Promise((ready, fail) => {
    child.stdout.on('data', text => {
      said += text
      const address = /listening on (http:\/\/\S+)/.exec(said)
      if (address && /^ready/m.test(said)) ready(address[1])
    })
    child.once('exit', code => fail(new Error(`browser: the server ended with ${code}: ${said}`)))
  })
  return {
    url,
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
