export const name = 'as of: every page can be set back in time, says so, is read-only, and returns to now'

export default async function ({ enter, settled, assert, poll }) {
  const page = await enter('steward')
  await page.goto('/board')
  await settled(page)
  await page.locator('.as-of').click()
  await page.locator('#as-of-text').fill('not a date')
  await page.keyboard.press('Enter')
  await page.locator('.form .bad').waitFor()
  await page.locator('.quick .link').first().click()
  await page.locator('.past[role=status]').waitFor()
  assert.match(page.url(), /as_of=/)
  await settled(page)
  await page.locator('nav a', { hasText: '待办' }).first().click()
  await page.locator('.past[role=status]').waitFor()
  await page.locator('.past[role=status] button').click()
  await poll(async () => !page.url().includes('as_of='), 'the address to be of now')
  assert.equal(await page.locator('.past[role=status]').count(), 0)
}
