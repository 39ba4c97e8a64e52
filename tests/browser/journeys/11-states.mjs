export const name = 'states: reading, unreachable, failed and too old a browser each say what is the matter and what to do'

export default async function ({ enter, open, assert, settled }) {
  const page = await enter('steward')
  await page.route('**/api/v1/board*', route => route.abort())
  await page.goto('/board')
  await page.locator('.state .title', { hasText: '连不上服务器' }).waitFor()
  await page.unroute('**/api/v1/board*')
  await page.locator('.state button').first().click()
  await settled(page)
  await page.locator('table.board').waitFor()

  await page.route('**/api/v1/board*', route => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"title":"系统内部错误，已记录","status":500,"code":"http.internal"}' }))
  await page.goto('/board?period=2021')
  await page.locator('.state .title', { hasText: '系统内部错误' }).waitFor()
  assert.match(await page.locator('.state .code').innerText(), /http\.internal/)

  const old = await open({ script: 'CSS.supports = () => false' })
  const plain = await old.newPage()
  await plain.goto('/login')
  await plain.locator('[role=alert] h1', { hasText: '浏览器版本过低' }).waitFor()
}
