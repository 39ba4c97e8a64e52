export const name = 'areas: search by part of a name and by code, walk the tree, and look at an area on every page'

export default async function ({ enter, settled, assert, api, poll }) {
  const page = await enter('steward')
  await page.goto('/areas')
  await settled(page)
  const first = page.locator('tbody tr .link').first()
  await first.waitFor()
  const name = (await first.innerText()).trim()
  await page.locator('.find input').fill(name.slice(0, 2))
  await page.locator('tbody tr .link', { hasText: name }).first().waitFor()
  await page.locator('tbody tr .link', { hasText: name }).first().click()
  await poll(async () => (await page.locator('#content aside h2').innerText()).startsWith(name), 'the area found')
  await page.locator('#content aside button', { hasText: '在各页查看此区域' }).click()
  await poll(async () => (await page.locator('.selection .choice').first().innerText()).includes(name), 'the selection bar to follow')
  await page.locator('nav a', { hasText: '指标总览' }).first().click()
  await settled(page)
  await poll(async () => (await page.locator('h1').innerText()).includes(name), 'the board of the area')
  const area = new URL(page.url()).searchParams.get('area')
  assert.equal((await api(page, `/areas/${area}`)).body.name, name)
}
