import { rmSync } from 'node:fs'
import { serve } from '../serve.mjs'
import { stage } from '../stage.mjs'
import { elements, wideProgramme } from '../wide-form.mjs'

export const name = 'entry of more than 200 areas × 60 elements is felt to be instant: typing, moving, pasting it all'

/** Milliseconds: a held key repeats 30 times a second; ceilings are generous, for a shared machine. `savedMost`: seconds. */
const repeatEvery = 33, keyMost = { median: 40, p95: 100 }, pageMost = { median: 80, p95: 400 }, pasteMost = 1500, savedMost = 120

export default async function ({ binary, assert, poll, settled }) {
  if (!binary) { console.log('       skipped: it needs --binary, for a house with a form of its own'); return }
  const folder = wideProgramme(), server = await serve(binary, folder)
  const browser = await stage(server.url, false)
  try {
    const { fault } = await browser.play('19-grid-speed', async ({ open, signIn, api }) => {
      const page = await (await open()).newPage()
      await signIn(page, { account: 'county1.clerk', password: 'demo-2022' })
      const { body } = await api(page, '/returns?state=open&limit=500')
      const wide = body.items.find(each => each.form.name === '宽表月报')
      const opened = await page.evaluate(async ({ form, unit, period }) => {
        const answer = await fetch('/api/v1/returns', { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify({ form: form.id, unit: unit.id, period }) })
        return answer.json()
      }, wide)
      await page.goto(`/returns/${opened.id}`)
      await settled(page)
      await page.locator('[data-place="0/0"]').click()
      const rows = Number(await page.locator('.frame').getAttribute('aria-rowcount')) - 2
      assert.ok(rows >= 200 && wide.expected === rows * elements)

      await page.evaluate(() => {
        window.painted = []
        const after = (from, note) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => note(performance.now() - from); channel.port2.postMessage(0) })
        window.afterPaint = after
        window.addEventListener('keydown', event => after(event.timeStamp, time => window.painted.push(time)), true)
      })
      const measured = async keys => {
        await page.waitForTimeout(200)
        await page.evaluate(() => { window.painted = [] })
        for (const key of keys) { await page.keyboard.press(key); await page.waitForTimeout(repeatEvery) }
        await page.waitForTimeout(100)
        const times = (await page.evaluate(() => window.painted)).sort((one, other) => one - other)
        assert.equal(times.length, keys.length)
        return { median: times[Math.floor(times.length / 2)], p95: times[Math.floor(times.length * 0.95)] }
      }
      const repeat = (keys, times) => Array.from({ length: times }, () => keys).flat()
      const paste = async () => {
        const block = Array.from({ length: rows }, (_, r) => Array.from({ length: elements }, (_, c) => `${r + c + 1}.${c % 10}`).join('\t')).join('\r\n')
        return page.locator('.here input').evaluate((field, text) => new Promise(done => {
          const clipboardData = new DataTransfer(), from = performance.now()
          clipboardData.setData('text/plain', text)
          field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
          window.afterPaint(from, done)
        }), block)
      }
      const pasted = await paste()
      const begun = Date.now()
      const saved = () => poll(async () => /已自动保存/.test(await page.locator('.status .saved').innerText()), 'everything to be saved', savedMost)
      await page.locator('.summary').waitFor()
      const whileSaving = await measured(repeat(['ArrowRight', 'ArrowDown'], 20))
      await saved()
      const seconds = (Date.now() - begun) / 1000
      await page.keyboard.press('Control+Home')
      const moving = await measured(repeat(['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft'], 30))
      const paging = await measured(repeat(['PageDown', 'PageUp', 'End', 'Home'], 10))
      await page.keyboard.press('Control+Home')
      const typing = await measured(repeat(['1', '2', '.', '5', 'Enter'], 30))
      await saved()
      const memory = await page.evaluate(() => performance.memory.usedJSHeapSize / 2 ** 20)
      const drawn = await page.locator('[role=gridcell]').count()
      const { body: stored } = await api(page, `/returns/${opened.id}`)
      assert.equal(stored.filled, rows * elements, 'every cell is saved')
      const said = each => `${each.median.toFixed(1)}/${each.p95.toFixed(1)}`
      console.log(`       ${rows} × ${elements}; key to paint, median/p95 ms: typing ${said(typing)}, moving ${said(moving)}, paging ${said(paging)}, while saving ${said(whileSaving)}; paste ${pasted.toFixed(0)} ms, all saved ${seconds.toFixed(1)} s; heap ${memory.toFixed(0)} MiB; ${drawn} cells drawn`)
      for (const [what, took, most] of [['typing', typing, keyMost], ['moving', moving, keyMost], ['paging', paging, pageMost]]) assert.ok(took.median <= most.median && took.p95 <= most.p95, `${what}: ${said(took)} ms`)
      assert.ok(pasted <= pasteMost, `paste to paint ${pasted} ms`)
      assert.ok(drawn < 1500)
    })
    assert.equal(fault, null, fault)
  } finally {
    await browser.close()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
