#!/usr/bin/env node
/**
 * Browser journeys: real Chromium against a running server. One line per journey; exit 1 if one fails.
 *   node tests/browser/run.mjs --url http://127.0.0.1:8080 [--only word] [--headed]
 * Each file in journeys/ exports `name` and `default async ({ enter, page, expect, … })`.
 */
import { readdirSync } from 'node:fs'
import { stage } from './stage.mjs'

const given = name => { const at = process.argv.indexOf(`--${name}`); return at > 0 ? process.argv[at + 1] : undefined }
const url = (given('url') ?? process.env.GREENTALLY_URL ?? '').replace(/\/$/, '')
if (!url) {
  console.error('browser: give the address of a running server: --url http://127.0.0.1:8080')
  process.exit(2)
}
const only = given('only')
const folder = new URL('./journeys/', import.meta.url)
const browser = await stage(url, process.argv.includes('--headed'))
let passed = 0, failed = 0
try {
  for (const file of readdirSync(folder).filter(each => each.endsWith('.mjs')).sort()) {
    if (only && !file.includes(only)) continue
    const journey = await import(new URL(file, folder))
    const started = Date.now()
    const outcome = await browser.play(file.replace('.mjs', ''), journey.default)
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    if (outcome.fault) failed++
    else passed++
    console.log(`${outcome.fault ? 'FAIL' : 'ok  '} ${journey.name} (${seconds} s)`)
    if (outcome.fault) console.log(outcome.fault.split('\n').map(line => `       ${line}`).join('\n'))
  }
} finally {
  await browser.close()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed || !passed ? 1 : 0)
