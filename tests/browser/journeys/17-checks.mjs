export const name = 'checks: how often each rule fires, is overruled and followed; in English; as a file'

export default async function ({ enter, settled, assert, api }) {
  const page = await enter('steward')
  const { body } = await api(page, '/checks')
  const slip = body.items.find(each => each.code === 'unit_sewage_discharged_town')
  assert.ok(slip, JSON.stringify(body.items.map(each => each.code)))
  assert.ok(slip.explained >= 1 && slip.unexplained >= 1 && slip.changed >= 2, JSON.stringify(slip))
  assert.equal(slip.fired, slip.explained + slip.unexplained)

  await page.goto('/checks')
  await settled(page)
  const row = page.locator(`tr[data-code="${slip.code}"]`)
  const numbers = async () => (await row.locator('td.n').allInnerTexts()).map(Number)
  assert.deepEqual(await numbers(), [slip.applied, slip.fired, slip.explained, slip.unexplained, slip.changed])
  assert.match(await row.innerText(), /单位错用/)
  assert.doesNotMatch(await row.innerText(), /[{}]/, 'the sentence without its placeholders')
  const all = await page.locator('tbody tr').count()
  await page.locator('.el-checkbox', { hasText: '只看有提示的' }).click()
  assert.ok(await page.locator('tbody tr').count() < all)
  assert.equal(await row.count(), 1)

  await page.locator('button.export').click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('.el-dropdown-menu__item.csv:visible').click()])
  assert.match(file.suggestedFilename(), /checks.*\.csv$/)

  await page.locator('.side a', { hasText: '校验规则' }).first().waitFor()
  await page.locator('.bar .language').click()
  await page.locator('h1', { hasText: 'Checks' }).waitFor()
  assert.match(await row.innerText(), /Unit slip/)
  assert.match(await row.innerText(), /the wrong unit\?/)
  await page.locator('.bar .language').click()
}
