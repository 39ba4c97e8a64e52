export const name = 'entry: typing, Enter, Tab, a block pasted from a spreadsheet, undo; findings beside the cell; the draft survives a reload'

export default async function ({ enter, settled, assert, poll, openReturn }) {
  const page = await enter('clerk')
  const sheet = await openReturn(page, true)
  await page.goto(`/returns/${sheet.id}`)
  await settled(page)
  const at = (row, column) => page.locator(`[data-place="${row}/${column}"]`)
  const text = async (row, column) => (await at(row, column).innerText()).trim()
  const saved = () => poll(async () => /已自动保存/.test(await page.locator('.status .saved').innerText()), 'the draft to be saved')
  await at(0, 0).waitFor()
  const rows = await page.locator('.row').count()
  assert.ok(rows >= 4)

  await at(0, 0).click()
  await page.keyboard.type('12.5')
  await page.keyboard.press('Enter')
  assert.equal(await text(0, 0), '12.5')
  await page.keyboard.type('7')
  await page.keyboard.press('Tab')
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  assert.deepEqual([await text(1, 0), await text(1, 1)], ['7', '6'])
  await saved()

  const before = [await text(2, 0), await text(2, 1), await text(3, 0), await text(3, 1)]
  await at(2, 0).click()
  await page.locator('.here input').evaluate(field => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '3.25\t3.10\r\n4.50\t4.25\r\n')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  assert.deepEqual([await text(2, 0), await text(2, 1), await text(3, 0), await text(3, 1)], ['3.25', '3.10', '4.50', '4.25'])
  await page.keyboard.press('Control+z')
  assert.deepEqual([await text(2, 0), await text(2, 1), await text(3, 0), await text(3, 1)], before)
  await page.keyboard.press('Control+y')
  assert.equal(await text(3, 1), '4.25')

  // a unit slip shows itself beside the cell
  await at(0, 0).click()
  await page.keyboard.type('987654')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.locator('.callout').waitFor()
  assert.ok((await page.locator('.callout').innerText()).length > 4)
  await page.keyboard.press('Control+z')
  await saved()

  await page.reload()
  await settled(page)
  await poll(async () => await text(3, 1) === '4.25', 'the pasted value after a reload')
}
