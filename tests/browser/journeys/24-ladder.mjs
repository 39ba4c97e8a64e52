import { as } from '../problems.mjs'

export const name = 'a late problem stands in the queue, is decided on with reasons, answered by its unit and accepted'

export default async function (stage) {
  const { enter, settled, assert, api, poll } = stage
  const city = await enter('steward'), clerk = await as(stage, 'county1.plant.clerk')
  const unit = (await api(clerk, '/session')).body.post.unit
  const waiting = (await api(city, '/proposals?limit=1000')).body.items
  const one = waiting.find(each => each.to === unit.name && each.rung_name === '专函督办')
  assert.ok(one, 'the demonstration has a late problem of this unit')

  await city.goto('/desk')
  await settled(city)
  await city.goto('/proposals')
  await settled(city)
  const line = city.locator(`[data-proposal="${one.problem}/${one.rung}"]`)
  await line.locator('.decide').click()
  const dialog = city.locator('.el-dialog.act')
  await dialog.locator('.el-radio', { hasText: '予以督办' }).first().click()
  await dialog.locator('.el-dialog__footer button').last().click()
  await dialog.locator('[data-field=reasons] .bad', { hasText: '必填' }).waitFor()
  await dialog.locator('#act-reasons').fill('逾期多日，未见实质进展')
  await dialog.locator('.el-dialog__footer button').last().click()
  await line.waitFor({ state: 'detached' })

  // two more at once: declined, each with its own command
  const before = (await api(city, '/proposals?limit=1000')).body.all
  await city.locator('tbody .pick input').nth(0).check()
  await city.locator('tbody .pick input').nth(1).check()
  await city.locator('.some button', { hasText: '不予督办' }).click()
  await dialog.locator('#act-reasons').fill('另案处理')
  await dialog.locator('.el-dialog__footer button').last().click()
  await poll(async () => (await api(city, '/proposals?limit=1000')).body.all === before - 2, 'both to be decided')

  const given = (await api(clerk, `/supervisions?problem=${one.problem}`)).body.items[0]
  await clerk.goto('/supervisions')
  await settled(clerk)
  const item = page => page.locator(`[data-supervision="${given.id}"]`)
  assert.match(await item(clerk).innerText(), /逾期多日/)
  await item(clerk).locator('[data-verb=answer]').click()
  await clerk.locator('#act-answer').fill('已增派施工队，五月底前完成')
  await clerk.locator('.el-dialog.act .el-dialog__footer button').last().click()
  await item(clerk).locator('.stage', { hasText: '已回复' }).waitFor()

  await city.goto(`/problems/${one.problem}`)
  await settled(city)
  await item(city).locator('[data-verb=accept]').click()
  await city.locator('#act-opinion').fill('措施可行，同意办结')
  await city.locator('.el-dialog.act .el-dialog__footer button').last().click()
  await item(city).locator('.stage', { hasText: '办结' }).waitFor()

  // and on one's own motion, from the page of the problem
  await city.locator('.own .el-select').click()
  await city.locator('.el-select-dropdown:visible .el-select-dropdown__item', { hasText: '通报' }).first().click()
  await city.locator('.own button', { hasText: '发起督办' }).click()
  await city.locator('#act-reasons').fill('多次逾期')
  await city.locator('.el-dialog.act .el-dialog__footer button').last().click()
  await city.locator('article[data-supervision]', { hasText: '多次逾期' }).waitFor()
}
