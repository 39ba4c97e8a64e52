export const name = 'language: one click turns every word of the interface, and the choice is remembered'

export default async function ({ enter, settled, assert }) {
  const page = await enter('steward')
  for (const path of ['/desk', '/board', '/returns', '/corrections', '/problems', '/problems/1', '/problems/362', '/problems/board', '/problems/burndown', '/problems/calendar', '/problems/new', '/proposals', '/supervisions', '/rectification', '/areas', '/units', '/programme', '/checks', '/imports', '/account']) {
    await page.goto(path)
    await settled(page)
    if (await page.locator('.bar .language').innerText() === 'EN') await page.locator('.bar .language').click()
    await page.waitForTimeout(200)
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
    // keys that have no word show as keys
    const bare = await page.evaluate(() => document.body.innerText.match(/\b(shell|duty|problem|supervision|rectification|fault|level|board|indicator|return|correction|area|unit|programme|checks|imports|account|state|action|verdict)\.[a-zA-Z_]+(\.[a-zA-Z_]+)?\b/g))
    assert.equal(bare, null, `${path} shows ${bare}`)
  }
  await page.locator('.bar .language').click()
  await page.waitForTimeout(300)
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN')
}
