export const name = 'an incoming paper: registered, proposed clause by clause, instructed on; its clauses are items on the other unit’s desk; answered'

export default async function ({ open, signIn, settled, assert, api, poll }) {
  const as = async account => {
    const page = await (await open()).newPage()
    await signIn(page, { account, password: 'demo-2022' })
    return page
  }
  const city = await as('city')
  await city.goto('/incoming')
  await settled(city)
  await city.locator('button.register').click()
  const dialog = city.locator('.register-incoming')
  await dialog.locator('.el-dialog__footer .el-button').last().click()
  await dialog.getByText('请写明来文机关').waitFor()
  await dialog.locator('#in-sender').fill('省生态环境保护委员会办公室')
  await dialog.locator('#in-title').fill('关于加快补齐农村生活污水治理短板的通知')
  await dialog.locator('#in-number').fill('川环委办〔2022〕8号')
  await dialog.locator('#in-due').fill('2022-05-31')
  await dialog.locator('#in-due').press('Enter')
  await dialog.locator('.el-dialog__footer .el-button').last().click()
  await city.waitForURL(/\/incoming\/\d+/)
  await settled(city)
  const id = Number(new URL(city.url()).pathname.split('/').pop())

  await city.locator('.do-propose').click()
  await city.getByText('请写明拟办意见').waitFor()
  await city.locator('#proposal').fill('拟请石桥县局按第二条落实，市局汇总后回复。')
  const write = async (n, clause, text, unit, due) => {
    const row = city.locator('.clause').nth(n)
    await row.locator('.name input').fill(clause)
    await row.locator('.what textarea').fill(text)
    await row.locator('.who input').fill(unit)
    await city.locator('.el-select-dropdown__item:visible', { hasText: unit }).first().click()
    await row.locator('.when input').fill(due)
    await row.locator('.when input').press('Enter')
  }
  await write(0, '第二条', '四月底前报送停运设施清单', '石桥县住房和城乡建设局', '2022-04-28')
  await city.locator('.propose .link', { hasText: '加一条' }).click()
  await write(1, '第三条', '五月底前恢复运行', '石桥县住房和城乡建设局', '2022-05-25')
  await city.locator('.do-propose').click()
  await city.locator('.propose table').waitFor()
  const { body: proposed } = await api(city, `/incoming/${id}`)
  assert.equal(proposed.clauses.length, 2)
  assert.equal(proposed.item.stage, 'proposed')

  const county = await as('county4.clerk')
  assert.ok(!(await api(county, '/incoming/clauses')).body.items.length, 'nothing is owed before the instruction')
  await county.goto('/desk')
  await settled(county)

  const head = await as('city.head')
  await head.goto('/desk')
  await settled(head)
  await head.locator('.duties .what', { hasText: '批示：' }).first().click()
  await head.waitForURL(`**/incoming/${id}*`)
  await settled(head)
  await head.locator('#instruction').fill('同意拟办意见，请石桥县局抓紧落实。')
  await head.locator('.do-instruct').click()
  await poll(async () => (await api(head, `/incoming/${id}`)).body.item.stage === 'instructed', 'the instruction')

  // they come to the desk by themselves, and open what is owed
  const owed = county.locator('.duties .what', { hasText: '四月底前报送停运设施清单' })
  await owed.waitFor()
  assert.match(await county.locator('.duties tbody tr', { hasText: '四月底前报送停运设施清单' }).innerText(), /川环委办〔2022〕8号 第二条/)
  await owed.click()
  await county.waitForURL(/\/incoming\?.*box=owed/)
  for (const clause of [1, 2]) {
    const { body } = await api(county, '/incoming/clauses?open=true')
    const one = body.items[0]
    await county.locator(`[data-clause="${one.incoming}/${one.clause}"] button`).click()
    const finishing = county.locator('.el-dialog:visible')
    await finishing.locator('.el-dialog__footer .el-button').last().click()
    await finishing.getByText('请写明办理结果').waitFor()
    await finishing.locator('#finish-result').fill(`已办结第 ${clause} 项，清单见附件。`)
    await finishing.locator('.el-dialog__footer .el-button').last().click()
    await finishing.waitFor({ state: 'detached' })
  }
  assert.equal((await api(county, `/incoming/${id}`)).status, 404, 'who owes a clause sees the clause, not the paper')

  await city.locator('.do-answer').waitFor()
  await city.locator('#answer').fill('两项均已落实，恢复运行 3 处。')
  await city.locator('.do-answer').click()
  await poll(async () => (await api(city, `/incoming/${id}`)).body.item.stage === 'answered', 'the answer')
  await city.goto('/incoming')
  await settled(city)
  assert.match(await city.locator('tbody tr', { hasText: '川环委办〔2022〕8号' }).innerText(), /回复/)
  await city.locator('.bar .language').click()
  await city.locator('h1', { hasText: 'Incoming papers' }).waitFor()
  await city.locator('.bar .language').click()
}
