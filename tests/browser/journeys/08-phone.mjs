export const name = 'phone: at 360 px no page is wider than the screen, the menu opens, numbers can be reached'

export default async function ({ enter, settled, assert }) {
  const page = await enter('steward', { width: 360, height: 720 })
  for (const path of ['/desk', '/board', '/returns', '/problems', '/problems/1', '/problems/362', '/problems/board', '/problems/burndown', '/problems/calendar', '/problems/new', '/proposals', '/supervisions', '/rectification', '/areas', '/units', '/programme', '/checks', '/imports', '/account', '/corrections']) {
    await page.goto(path)
    await settled(page)
    const wide = await page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.querySelector('#content').scrollWidth))
    assert.ok(wide <= 361, `${path} is ${wide} px wide`)
  }
  await page.locator('.bar > .menu').click()
  await page.locator('.menu-drawer nav a').nth(1).click()
  await page.waitForURL('**/board*')
  await settled(page)
  await page.locator('tbody .cell').first().click()
  await page.waitForURL('**/indicators/*')
  await page.locator('.headline .big').waitFor()
  const wide = await page.evaluate(() => document.querySelector('#content').scrollWidth)
  assert.ok(wide <= 361, `the indicator page is ${wide} px wide`)
}
