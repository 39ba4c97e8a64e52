export const name = 'a return goes its way — filled, checked, approved, submitted — and the city’s board changes by itself'

export default async function ({ enter, settled, assert, api, poll, openReturn, handIn }) {
  const clerk = await enter('clerk')
  const open = await openReturn(clerk)
  const { body: sheet } = await api(clerk, `/returns/${open.id}`)

  const watcher = await enter('steward')
  await watcher.goto(`/board?period=${open.period.slice(0, 4)}`)
  await settled(watcher)
  await watcher.locator('tbody tr.self .cell').first().waitFor()
  const shown = async () => (await watcher.locator('tbody tr.self').innerText())
  const complete = async () => await watcher.locator('.board').innerText()
  const was = await complete()
  assert.ok(await shown())
  let loads = 0
  watcher.on('framenavigated', () => { loads++ })

  // fill what is empty the way a clerk does: the previous period's figures pasted as a block
  await clerk.goto(`/returns/${open.id}`)
  await settled(clerk)
  await clerk.locator('[data-place="0/0"]').waitFor()
  const block = sheet.rows.map(row => row.cells.map(cell => cell.previous || cell.typed || '1').join('\t')).join('\n')
  await clerk.locator('[data-place="0/0"]').click()
  await clerk.locator('.here input').evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, block)
  await poll(async () => /已自动保存/.test(await clerk.locator('.status .saved').innerText()), 'the draft to be saved', 20)

  await handIn(open.id)

  await poll(async () => await complete() !== was, 'the board to change by itself', 15)
  assert.equal(loads, 0, 'the board was reloaded')
  const { body: done } = await api(clerk, `/returns/${open.id}`)
  assert.equal(done.state, 'submitted')
  assert.ok(done.receipt?.number)

  // what is submitted is changed by asking for a correction, typed into the same grid
  await clerk.reload()
  await settled(clerk)
  await clerk.locator('.tools button', { hasText: '申请更正' }).click()
  const asked = clerk.locator(`[data-place="0/${done.rows[0].cells.findIndex(cell => cell.asked && !cell.known_from)}"]`)
  await asked.click()
  await clerk.keyboard.type('123.4')
  await clerk.keyboard.press('Enter')
  await clerk.locator('.tools button', { hasText: '更正 1 格' }).waitFor()
  await clerk.locator('.tools button', { hasText: '取消' }).click()
  assert.notEqual((await asked.innerText()).trim(), '123.4')
}
