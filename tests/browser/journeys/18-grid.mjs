export const name = 'grid: a block of Excel laid by its names, wrong cells marked in place, fill, undo after saving, copy, by keyboard alone'

export default async function ({ enter, settled, assert, poll, api }) {
  const page = await enter('clerk')
  const { body: { items } } = await api(page, '/returns?state=draft&limit=200')
  const open = items.find(each => each.id && each.form.name === '建制镇污水月报')
  assert.ok(open, 'the demonstration holds no draft of the towns’ sewage for its clerk')
  await page.goto(`/returns/${open.id}`)
  await settled(page)
  const { body: sheet } = await api(page, `/returns/${open.id}`)
  const free = sheet.rows.map((row, at) => ({ at, row })).filter(({ row }) => row.cells.slice(0, 2).every(cell => cell.asked && !cell.locked))
  const [one, two, three] = free, columns = sheet.form.columns
  assert.ok(three && columns[0].measure === '万m³')
  const at = (row, column) => page.locator(`[data-place="${row}/${column}"]`)
  const text = async (row, column) => (await at(row, column).innerText()).trim()
  const stored = async (row, column) => (await api(page, `/returns/${open.id}`)).body.rows[row].cells[column]
  const saved = () => poll(async () => /已自动保存/.test(await page.locator('.status .saved').innerText()), 'the draft to be saved')
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key) }
  const paste = clip => page.locator('.here input').evaluate((field, { text, html }) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    if (html) clipboardData.setData('text/html', html)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clip)

  await at(one.at, 0).click()

  // Excel's own clipboard: a title row merged over all columns, headings in another order and measure, a total below
  const line = cells => `<tr>${cells.map(each => `<td>${each}</td>`).join('')}</tr>`
  const cells = [['区划', `${columns[1].name}（万m³）`, `${columns[0].name}（m³）`, '备注'], [two.row.area.name, '1,234.5', '约50', ''], [one.row.area.name, '９.５', '95 000', '已核'], ['合计', '1,244', '', '']]
  await paste({
    text: ['三月报表\t\t\t', ...cells.map(row => row.join('\t'))].join('\r\n'),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table><tr><td colspan=4>三月报表</td></tr>${cells.map(line).join('')}</table></body></html>`,
  })
  const summary = page.locator('.summary')
  assert.match(await summary.innerText(), /按名对应 2 个区域、2 个数据项/)
  assert.match(await summary.innerText(), /表中没有：.*备注.*合计/s)
  await poll(async () => /1 格看不懂，未保存/.test(await summary.innerText()), 'the wrong cell to be counted')
  await saved()
  assert.equal((await stored(one.at, 0)).value, '9.5', 'm³ become 万m³ on the server')
  assert.equal((await stored(two.at, 1)).value, '1234.5')
  assert.equal(await text(two.at, 0), '约50m³', 'what was pasted stays to be seen, with its heading’s measure')
  assert.match(await at(two.at, 0).getAttribute('class'), /contradiction/)
  await at(two.at, 0).click()
  assert.match(await page.locator('.callout').innerText(), /一个确定的数/)
  await at(one.at, 0).click()
  assert.match(await page.locator('.callout').innerText(), /识别为\s*9\.5 万m³/)

  // it is still there after a reload, and holds up nothing else
  await page.reload()
  await settled(page)
  await poll(async () => /contradiction/.test(await at(two.at, 0).getAttribute('class')), 'the wrong cell after a reload')
  assert.equal(await text(two.at, 0), '约50m³')
  await at(two.at, 0).click()
  await page.keyboard.type('50')
  await press('Enter')
  await saved()
  assert.equal((await stored(two.at, 0)).value, '50')

  // from here on by keyboard alone: more than the grid holds, told; undone as one step, after it was saved
  await at(one.at, 0).click()
  await press('Control+Home')
  const kept = [await text(0, 0), await text(1, 0)]
  await press('Control+End')
  await paste({ text: '1\t2\t3\r\n4\t5\t6' })
  assert.match(await summary.innerText(), /超出表格的 5 格未填入/)
  await press('Control+z', 'Control+Home')
  await press('Shift+ArrowDown', 'Delete')
  assert.deepEqual([await text(0, 0), await text(1, 0)], ['', ''])
  await saved()
  await press('Control+z')
  assert.deepEqual([await text(0, 0), await text(1, 0)], kept)
  await saved()
  await poll(async () => (await stored(0, 0)).typed === kept[0], 'the old value to be saved again')

  // fill down, right, by the corner; redo both ways
  await at(one.at, 0).click()
  await page.keyboard.type('3.5')
  await press('Enter')
  await at(one.at, 0).click()
  await press('Shift+ArrowRight', 'Control+r')
  assert.equal(await text(one.at, 1), '3.5')
  await press('Control+z')
  await press('Control+Shift+z')
  assert.equal(await text(one.at, 1), '3.5')
  await at(one.at, 0).click()
  await at(two.at, 1).click({ modifiers: ['Shift'] })
  await press('Control+d')
  assert.deepEqual([await text(two.at, 0), await text(two.at, 1)], ['3.5', '3.5'])
  await at(one.at, 0).click()
  const corner = await page.locator('.corner').boundingBox(), target = await at(three.at, 0).boundingBox()
  await page.mouse.move(corner.x + 4, corner.y + 4)
  await page.mouse.down()
  await page.mouse.move(target.x + 20, target.y + 10, { steps: 5 })
  await page.mouse.up()
  assert.equal(await text(three.at, 0), '3.5')

  // copied, it reads back equal; Escape leaves a cell as it was; F2 edits what stands there
  const copied = await page.locator('.here input').evaluate(field => {
    const clipboardData = new DataTransfer()
    field.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
  })
  assert.equal(copied.text.split('\r\n')[0], '3.5')
  assert.match(copied.html, /<td>3\.5<\/td>/)
  await at(three.at, 0).click()
  await page.keyboard.type('9')
  await press('Escape')
  assert.equal(await text(three.at, 0), '3.5')
  await press('F2')
  await page.keyboard.type('5')
  await press('Tab')
  assert.equal(await text(three.at, 0), '3.55')
  const field = page.locator('.here input')
  assert.equal(await field.getAttribute('aria-activedescendant'), `cell-${three.at}-1`)
  assert.ok(await page.locator(`#cell-${three.at}-1[role=gridcell]`).count())

  // a sign whose meaning is not certain is no number and not nothing
  await page.keyboard.type('…')
  await press('Enter', 'ArrowUp')
  await page.locator('.callout', { hasText: '含义不明' }).waitFor()
  await press('Control+z')
  for (let n = 0; n < 40 && await page.locator('.bar button').first().isEnabled(); n++) await press('Control+z')
  await saved()
}
