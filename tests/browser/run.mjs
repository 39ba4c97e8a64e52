#!/usr/bin/env node
/**
 * Browser journeys: real Chromium against the real server on the demonstration. One line per journey; exit 1 if one fails.
 *   node tests/browser/run.mjs --binary build/release/apps/greentally/greentally [--results FILE.json] [--only word]
 *   node tests/browser/run.mjs --url http://127.0.0.1:8080        against a server that is running already
 * Each file in journeys/ exports `name` and `default async ({ enter, assert, … })`. They share one book, in their order.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { serve } from './serve.mjs'
import { stage } from './stage.mjs'

const given = name => { const at = process.argv.indexOf(`--${name}`); return at > 0 ? process.argv[at + 1] : undefined }
const binary = given('binary'), results = given('results'), only = given('only')
if (!binary && !given('url')) {
  console.error('browser: give --binary (a server is started on a demonstration of its own) or --url of a running one')
  process.exit(2)
}
const server = binary ? await serve(binary) : { url: given('url').replace(/\/$/, ''), stop: () => {} }
const folder = new URL('./journeys/', import.meta.url)
const journeys = []
let browser
try {
  browser = await stage(server.url, process.argv.includes('--headed'), binary)
  for (const file of readdirSync(folder).filter(each => each.endsWith('.mjs')).sort()) {
    if (only && !file.includes(only)) continue
    const journey = await import(new URL(file, folder))
    const started = Date.now()
    const { fault } = await browser.play(file.replace('.mjs', ''), journey.default)
    const seconds = (Date.now() - started) / 1000
    journeys.push({ name: journey.name, ok: !fault, seconds, ...(fault ? { error: fault } : {}) })
    console.log(`${fault ? 'FAIL' : 'ok  '} ${journey.name} (${seconds.toFixed(1)} s)`)
    if (fault) console.log(fault.split('\n').map(line => `       ${line}`).join('\n'))
  }
} finally {
  await browser?.close()
  await server.stop()
}
const failed = journeys.filter(each => !each.ok).length
if (results) writeFileSync(results, JSON.stringify({ journeys }, null, 1))
console.log(`${journeys.length - failed} passed, ${failed} failed`)
process.exit(failed || !journeys.length ? 1 : 0)
