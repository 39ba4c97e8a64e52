import { readFileSync } from 'node:fs'

export const name = 'board: take it along as Excel and CSV, drill down and back, sort, filter, expand a row, reach a number by keyboard alone'

export default async function ({ enter, settled, assert, poll }) {
  const page = await enter('steward')
  await page.goto('/board')
  await settled(page)
  await page.locator('table.board tbody tr').nth(2).waitFor()
  const city = await page.locator('h1').innerText()
  const rows = await page.locator('table.board tbody tr').count()
  assert.ok(rows >= 3, `only ${rows} rows`)

  // every shown verdict is said in words as well as drawn
  const marks = await page.locator('table.board .verdict').count()
  const words = await page.locator('table.board .verdict > span').evaluateAll(found => found.filter(each => each.textContent.trim()).length)
  assert.equal(words, marks)

  for (const [format, begin] of [['xlsx', 'PK'], ['csv', '\ufeffcode']]) {
    await page.locator('.tools .export').click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`.el-dropdown-menu__item.${format}:visible`).click()])
    assert.equal(file.suggestedFilename(), `board.${format}`)
    assert.ok(readFileSync(await file.path(), 'utf8').startsWith(begin), `a board.${format} that does not begin with ${begin}`)
  }

  await page.locator('.names button').first().click()
  await page.locator('th[aria-sort=ascending]').waitFor()
  await page.locator('.names button').first().click()
  await page.locator('th[aria-sort=descending]').waitFor()

  const chip = page.locator('.chips button:not(.none)').first()
  await chip.click()
  assert.equal(await chip.getAttribute('aria-pressed'), 'true')
  await chip.click()

  await page.locator('tbody .fold').first().click()
  await page.locator('tr.details dl').first().waitFor()

  const child = page.locator('tbody tr:not(.self) .area .link').first()
  const childName = (await child.innerText()).trim()
  await child.click()
  await poll(async () => (await page.locator('h1').innerText()).includes(childName), 'the county’s own board')
  await page.goBack()
  await poll(async () => (await page.locator('h1').innerText()) === city, 'the city’s board after going back')

  await page.locator('tbody tr').first().locator('[data-at="0/0"], [data-at="0/1"]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-at')), '1/2')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/indicators/*')
}
