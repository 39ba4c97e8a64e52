export const name = 'sign-in: a wrong password is refused in words, a right one leads to the desk, signing out closes every page'

export default async function ({ open, person, assert }) {
  const context = await open()
  const page = await context.newPage()
  await page.goto('/board')
  await page.waitForURL(at => at.pathname === '/login')
  await page.locator('#account').fill(person('steward').account)
  await page.locator('#password').fill('certainly-wrong')
  await page.keyboard.press('Enter')
  await page.locator('.trouble:not(:empty)').waitFor()
  assert.ok((await page.locator('.trouble').innerText()).trim().length > 3)

  await page.locator('#password').fill(person('steward').password)
  await page.keyboard.press('Enter')
  await page.waitForURL(at => at.pathname === '/board')
  await page.locator('.user').click()
  await page.locator('.el-dropdown-menu__item', { hasText: '退出登录' }).click()
  await page.waitForURL(at => at.pathname === '/login')
  await page.goto('/desk')
  await page.waitForURL(at => at.pathname === '/login')
}
