import { workbook } from '../workbook.mjs'
import { begin, command, finish, idOf } from '../problems.mjs'

export const name = 'a list of problems dropped in the wizard stands in the list in its sender’s columns; views, columns and acts on many'

export default async function ({ enter, settled, assert, api, poll }) {
  const page = await enter('steward')
  const county = (await api(page, `/areas?parent=${(await api(page, '/session')).body.post.area.id}&limit=50`)).body.items[0]
  const town = (await api(page, `/areas?parent=${county.id}&limit=50`)).body.items[0]
  const book = workbook('清单', [
    ['2022年第一批暗访问题清单'], ['序号', '问题', '问题来源', '县区', '乡镇', '整改时限', '内部编码'],
    ['1', `${town.name}检查井冒溢`, '暗访', county.name, town.name, '2022年8月31日', 'K-01'],
    ['2', `${town.name}泵站停运`, '暗访', county.name, town.name, '2022-09-30', 'K-02'],
    ['3', `${town.name}渣土堆放`, '暗访', county.name, town.name, '尽快', 'K-03'],
  ], [])
  await page.goto('/problems')
  await settled(page)
  await page.locator('.tools button', { hasText: '导入清单' }).click()
  await page.waitForURL(at => at.pathname === '/imports')
  await settled(page)
  await page.locator('input[type=file]').setInputFiles({ name: '暗访清单.xlsx', mimeType: 'application/octet-stream', buffer: book })
  await page.locator('.result .counts').waitFor()
  for (const unsure = page.locator('.mapping tr.unsure'); await unsure.count();) {
    const heading = await unsure.first().locator('td').nth(1).innerText()
    await unsure.first().locator('.el-select').click()
    await page.locator('.el-select-dropdown:visible .el-select-dropdown__item:visible', { hasText: /不读入|原样|保留/ }).first().click()
    await page.locator('.mapping button', { hasText: '按此重新检查' }).click()
    await poll(async () => !(await unsure.allInnerTexts()).some(each => each.includes(heading)), `${heading} to be understood`)
  }
  await page.locator('.act button', { hasText: '确认入账' }).click()
  await page.locator('h2', { hasText: '已入账' }).waitFor()

  await page.locator('.act button', { hasText: '查看问题清单' }).click()
  await settled(page)
  await page.locator('.words input').fill(town.name)
  await page.locator('.rows [role=row]', { hasText: '检查井冒溢' }).waitFor()
  // a view of one's own, and a column more
  await page.locator('.views button', { hasText: '存为视图' }).click()
  await page.locator('#view-name').fill('这个镇')
  await page.keyboard.press('Enter')
  await page.locator('.views .own', { hasText: '这个镇' }).waitFor()
  await page.locator('.views button', { hasText: '全部未结' }).click()
  await page.locator('.views .own button', { hasText: '这个镇' }).click()
  await page.locator('.rows [role=row]', { hasText: '泵站停运' }).waitFor()

  await page.locator('.rows .title', { hasText: '检查井冒溢' }).click()
  await page.waitForURL(at => /^\/problems\/\d+$/.test(at.pathname))
  await settled(page)
  await page.locator('details', { hasText: '来文清单原列' }).locator('summary').click()
  assert.match(await page.locator('details').innerText(), /K-01/, 'the sender’s own columns are kept')

  // one command for each of many; what is refused is listed with its reason
  const rules = (await api(page, '/rectification')).body
  const kept = idOf(rules.sources, 'unannounced_visit')
  const standing = await command(page, '/problems', { source: kept, title: `${town.name}长期坚持一`, areas: [town.id], themes: [] })
  await begin(page, settled, standing.id, 'keep-up').then(form => form.locator('#act-opinion').fill('长期坚持'))
  await finish(page)
  await page.goto('/problems')
  await settled(page)
  await page.locator('.words input').fill(town.name)
  await page.locator('.rows [role=row]', { hasText: '长期坚持一' }).waitFor()
  for (const title of ['泵站停运', '长期坚持一']) await page.locator('.rows [role=row]', { hasText: title }).first().locator('.pick input').check()
  await page.locator('[data-batch=keep-up]').click()
  await page.locator('.el-dialog #act-opinion').fill('纳入长期坚持')
  await page.locator('.el-dialog__footer button:visible').last().click()
  const outcome = page.locator('.el-dialog__body:visible')
  await outcome.locator('[role=status]', { hasText: '已办理 1 / 2' }).waitFor()
  assert.match(await outcome.innerText(), /长期坚持一[\s\S]*不能这样办理/)

  // the table is drawn in part only, and moves by the keyboard
  await page.locator('.el-dialog__footer button:visible', { hasText: '关闭' }).click()
  await page.locator('.views .el-dropdown button').click()
  await page.locator('.el-dropdown-menu__item:visible', { hasText: '全部' }).last().click()
  await poll(async () => (await page.locator('.rows').getAttribute('aria-rowcount')) > 300, 'everything to be listed')
  assert.ok(await page.locator('.rows [role=row]').count() < 80, 'only what is seen is drawn')
  await page.locator('.rows .title').first().focus()
  await page.keyboard.press('End')
  await poll(async () => (await page.locator('.rows [role=row]').last().getAttribute('data-n')) > 300, 'the end of the list')
}
