// The server's own description: valid OpenAPI 3.1 by a public validator, and the web app's types are those made from it.
//   node tests/contract/openapi/check.mjs BINARY [--write]      --write: makes web/src/api/generated.ts anew
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url)), types = join(root, 'web/src/api/generated.ts')
const take = createRequire(join(root, 'web/package.json'))
const { Validator } = take('@seriousme/openapi-schema-validator')
const { default: generate, astToString } = take('openapi-typescript')

async function described(binary) {
  const data = mkdtempSync(join(tmpdir(), 'greentally-openapi-'))
  const child = spawn(resolve(binary), ['serve', '--data', data, '--listen', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await new Promise((ready, fail) => {
      let said = ''
      child.stdout.on('data', text => {
        said += text
        const address = /listening on (http:\/\/\S+)/.exec(said)
        if (address && /^ready/m.test(said)) ready(address[1])
      })
      child.once('exit', code => fail(new Error(`the server ended with ${code}: ${said}`)))
    })
    const answer = await fetch(`${url}/api/v1/openapi.json`)
    if (answer.status !== 200) throw new Error(`openapi.json: ${answer.status}`)
    return await answer.json()
  } finally {
    child.removeAllListeners('exit')
    child.kill('SIGTERM')
    await new Promise(done => child.once('exit', done))
    rmSync(data, { recursive: true, force: true })
  }
}

const description = await described(process.argv[2])
const result = await new Validator().validate(structuredClone(description))
if (!result.valid) {
  console.error(JSON.stringify(result.errors, null, 1).slice(0, 4000))
  process.exit(1)
}
if (description.openapi !== '3.1.0') throw new Error(`version ${description.openapi}`)
const made = `/** Made from the server's own description (tests/contract/openapi/check.mjs --write); not edited by hand. */\n${astToString(await generate(description))}`
if (process.argv[3] === '--write') writeFileSync(types, made)
if (made !== readFileSync(types, 'utf8')) {
  console.error('web/src/api/generated.ts is not what the server describes: run node tests/contract/openapi/check.mjs BINARY --write')
  process.exit(1)
}
console.log(`valid OpenAPI 3.1: ${Object.keys(description.paths).length} paths`)
