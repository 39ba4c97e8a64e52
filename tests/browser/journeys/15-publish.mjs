export const name = 'publish: a county sees its peers’ year once the city has published it, and not before'

export default async function ({ open, signIn, settled, assert, api, poll, people, person }) {
  const county = await (await open()).newPage()
  await signIn(county, people.find(each => each.account === 'county1.head'))
  const city = await (await open()).newPage()
  await signIn(city, person('steward'))
  await city.goto('/board?period=2022')
  await settled(city)
  const { body: board } = await api(city, '/board?period=2022')
  const seen = async () => {
    const { body } = await api(county, `/board?period=2022&area=${board.area.id}`)
    return body.rows.filter(row => !row.self && row.cells.some(cell => cell.value !== null)).length
  }
  assert.equal(await seen(), 1, 'only its own before')
  await city.locator('.page-head button', { hasText: '发布本年数据' }).click()
  await city.locator('.el-message-box button', { hasText: '发布本年数据' }).click()
  await city.locator('.page-head .meta', { hasText: '已于' }).waitFor()
  assert.ok(await seen() > 5, 'its peers afterwards')
  await county.goto(`/board?period=2022&area=${board.area.id}`)
  await settled(county)
  await poll(async () => (await county.locator('tbody tr:not(.self)').allInnerTexts()).filter(text => /\d\d\.\d\d/.test(text)).length > 5, 'the peers’ figures on the county’s board', 10)
}
