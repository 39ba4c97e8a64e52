export const name = 'indicator: judgements side by side, target line, tiles; the figure explains itself down to who typed what'

export default async function ({ enter, settled, assert, api }) {
  const page = await enter('steward')
  await page.goto('/board')
  await settled(page)
  await page.locator('tbody tr.self .cell').first().click()
  await page.waitForURL('**/indicators/*')
  await page.locator('.headline .big').waitFor()
  assert.match(await page.locator('.headline .big').innerText(), /\d|—/)
  assert.ok(await page.locator('.judgements tbody tr').count() >= 1)
  await page.locator('#trend canvas, #trend table').first().waitFor()
  assert.ok(await page.locator('#map .tiles button').count() >= 1)

  // down the tree: open every level until a typed figure is there
  await page.locator('.headline .big').click()
  for (let level = 0; level < 8 && !await page.locator('#explain .line.figure .fact').count(); level++) {
    await page.locator('#explain .act .link').first().click()
    await page.waitForTimeout(150)
  }
  const fact = await page.locator('#explain .line.figure .fact').first().innerText()
  assert.match(fact, /#\d+/)
  assert.match(fact, /\d{4}-\d{2}-\d{2}/)

  // the picture has a table for those who do not see it
  await page.locator('#trend .el-radio-button').nth(1).click()
  await page.locator('#trend table tbody tr').first().waitFor()

  const id = page.url().match(/indicators\/(\d+)/)[1]
  const { body } = await api(page, `/indicators/${id}?${new URL(page.url()).searchParams}`)
  const big = (await page.locator('.headline .big').innerText()).replace(/[^\d.]/g, '')
  if (body.cell.value !== null) assert.ok(big.startsWith(body.cell.value.replace(/[^\d.]/g, '')), `${big} is shown for ${body.cell.value}`)
}
