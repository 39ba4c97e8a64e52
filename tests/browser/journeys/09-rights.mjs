export const name = 'rights: an administrator holds no business, a clerk finds no page of another unit, and each page says what to do'

export default async function ({ enter, people, settled, assert }) {
  const admin = people.find(each => each.role.endsWith('_admin'))
  if (admin) {
    const page = await enter(admin.role)
    await page.goto('/desk')
    await page.locator('.state .title').waitFor()
    const menu = await page.locator('.side nav').innerText()
    assert.ok(!menu.includes('指标总览'), 'an administrator is offered the board')
  }
  const clerk = await enter('clerk')
  await clerk.goto('/returns/999999')
  await clerk.locator('.state .title').waitFor()
  assert.ok(await clerk.locator('.state .hint').innerText())
  await clerk.goto('/no/such/page')
  await settled(clerk)
  await clerk.locator('.state a').click()
  await clerk.waitForURL('**/desk*')
}
