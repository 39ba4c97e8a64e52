export const name = 'a paper: a circular of what is late, its facts checked by whom it names, reviewed, signed, numbered, sealed, sent and received'

export default async function ({ open, signIn, settled, assert, api, poll }) {
  const as = async account => {
    const page = await (await open()).newPage()
    await signIn(page, { account, password: 'demo-2022' })
    return page
  }
  const act = async (page, verb, fill) => {
    await page.locator(`.tools .verb[data-verb="${verb}"]`).click()
    const dialog = page.locator('.el-dialog:visible').last()
    await dialog.waitFor()
    await fill?.(dialog)
    await dialog.locator('.el-dialog__footer .el-button').last().click()
    await dialog.waitFor({ state: 'detached' })
    await settled(page)
  }
  const clerk = await as('city')
  const { body: behind } = await api(clerk, '/problems?progress=behind&open=true&limit=50')
  const plants = { 青禾: 'county1', 云溪: 'county2', 白鹭: 'county3', 石桥: 'county4', 松岭: 'county5', 澄湖: 'county6' }
  const problem = behind.items.find(each => plants[each.lead?.name.slice(0, 2)])
  assert.ok(problem, 'the demonstration holds no problem of a county’s plant that is behind')

  // drafted from the ledger
  await clerk.goto('/papers')
  await settled(clerk)
  await clerk.locator('button.draft').click()
  const making = clerk.locator('.new-paper')
  await making.locator('#new-pattern').click()
  await clerk.locator('.el-select-dropdown__item:visible', { hasText: /^通报/ }).click()
  await making.locator('#new-words').fill(problem.number)
  await making.locator('.line', { hasText: problem.title }).locator('input').check()
  await making.locator('.el-dialog__footer .el-button').last().click()
  await clerk.waitForURL(/\/papers\/\d+/)
  await settled(clerk)
  const id = Number(new URL(clerk.url()).pathname.split('/').pop())
  const paper = async page => (await api(page, `/papers/${id}`)).body
  const first = await paper(clerk)
  assert.ok(first.sources.length, 'the draft names no origin')
  await clerk.locator('.text mark.from').first().waitFor()

  // what the ledger had not is filled in where it stands; saved, and shown as pages
  for (let holes = await clerk.locator('.block .hole').count(), turn = 0; holes && turn < 40; turn++, holes = await clerk.locator('.block .hole').count()) {
    const text = clerk.locator('.block .text', { has: clerk.locator('.hole') }).first()
    const said = await text.innerText()
    await text.click()
    await clerk.locator('.block textarea').fill(said.replace(/〔待补：[^〕]*〕/g, '无'))
    await clerk.locator('h1').click()
  }
  await clerk.locator('.block.paragraph .text').last().click()
  await clerk.locator('.block textarea').press('End')
  await clerk.locator('.block textarea').pressSequentially('请举一反三。')
  await clerk.keyboard.press('Control+s')
  await poll(async () => (await paper(clerk)).blocks.some(each => each.text.endsWith('请举一反三。')), 'the text to be saved')
  await clerk.locator('.pages canvas').first().waitFor()
  await poll(async () => await clerk.locator('.pages canvas').first().evaluate(canvas => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    let ink = 0
    for (let at = 0; at < data.length; at += 4) ink += data[at + 3] > 0 && data[at] + data[at + 1] + data[at + 2] < 200
    return canvas.width > 300 && ink > 500
  }), 'ink on the first page', 20)

  await act(clerk, 'pass-on')
  assert.equal((await paper(clerk)).item.stage, 'reviewing')

  // reviewed: whom it names is asked, sees his passage and not the paper
  const checker = await as('city.check')
  await checker.goto(`/papers/${id}`)
  await settled(checker)
  await act(checker, 'review', dialog => dialog.locator('textarea').fill('文字已核'))
  assert.equal((await paper(checker)).item.stage, 'checking')
  assert.equal(await clerk.locator('[data-step=facts][aria-current=step]').count() || await poll(() => clerk.locator('[data-step=facts][aria-current=step]').count(), 'the stage to move by itself'), 1)

  const plant = await as(`${plants[problem.lead.name.slice(0, 2)]}.plant.clerk`)
  await plant.goto('/desk')
  await settled(plant)
  await plant.locator('.duties .what', { hasText: '核对事实' }).first().click()
  await plant.locator(`.asked tr[data-paper="${id}"] button`).click()
  const answering = plant.locator('.el-dialog:visible')
  assert.match(await answering.locator('blockquote').innerText(), new RegExp(problem.title))
  await answering.locator('.el-dialog__footer .el-button').last().click()
  await answering.getByText('请选择答复').waitFor()
  await answering.locator('.el-radio', { hasText: '事实无误' }).click()
  await answering.locator('.el-dialog__footer .el-button').last().click()
  await answering.waitFor({ state: 'detached' })
  assert.equal((await api(plant, `/papers/${id}`)).status, 404, 'who checks facts sees no more than those')

  await clerk.locator('.verb[data-verb="close-facts"]').waitFor()
  await act(clerk, 'close-facts')

  const head = await as('city.head')
  await head.goto('/desk')
  await settled(head)
  await head.locator('.duties .what', { hasText: '签发：' }).first().click()
  await head.waitForURL(`**/papers/${id}*`)
  await settled(head)
  await act(head, 'issue')

  // numbered; a number of the wrong form is refused beside its field
  await clerk.locator('.verb[data-verb=number]').click()
  const numbering = clerk.locator('.el-dialog:visible')
  await numbering.locator('#act-number').fill('绿住建发[2022]第012号')
  await numbering.locator('.el-dialog__footer .el-button').last().click()
  await numbering.getByText('发文字号不合规范').waitFor()
  await numbering.locator('#act-number').fill('绿住建发〔2022〕12号')
  await numbering.locator('.el-dialog__footer .el-button').last().click()
  await numbering.waitFor({ state: 'detached' })

  // sealed with a scan whose text differs, then with the right one
  await clerk.locator('.verb[data-verb=seal]').click()
  const sealing = clerk.locator('.el-dialog:visible')
  await sealing.locator('input[type=file]').setInputFiles({ name: '通报（盖章）.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') })
  const signed = await paper(clerk)
  const whole = [signed.item.number, signed.item.title, ...signed.addressees, ...signed.blocks.flatMap(block => [block.text, ...block.columns, ...block.rows.flat()])].join('\n')
  await sealing.locator('#act-text').fill(whole.replace('请举一反三。', ''))
  await sealing.locator('.el-dialog__footer .el-button').last().click()
  await sealing.getByText('与签发的定稿不一致').waitFor()
  await sealing.locator('#act-text').fill(whole)
  await sealing.locator('.el-dialog__footer .el-button').last().click()
  await sealing.waitFor({ state: 'detached' })
  assert.ok((await paper(clerk)).seal)
  await settled(clerk)
  await act(clerk, 'send')
  assert.equal((await paper(clerk)).item.stage, 'sent')

  // it lies on the desk of whom it is addressed to
  await plant.goto('/desk')
  await settled(plant)
  await plant.locator('.duties .what', { hasText: '签收来文' }).first().click()
  await plant.locator('.name', { hasText: signed.item.title }).first().click()
  await settled(plant)
  await act(plant, 'receive')
  await poll(async () => (await paper(clerk)).item.received === 1, 'the receipt')

  await clerk.goto('/papers?box=sent')
  await settled(clerk)
  const row = clerk.locator('tbody tr', { hasText: '绿住建发〔2022〕12号' })
  assert.match(await row.innerText(), /1\/1/)
  await clerk.locator('.bar .language').click()
  await clerk.locator('h1', { hasText: 'Papers' }).waitFor()
  assert.match(await row.innerText(), /Sent/)
  await clerk.locator('.bar .language').click()
}
