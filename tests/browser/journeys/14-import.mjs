export const name = 'import: a table of a return is tried, entered and then equal; faults of a GB18030 file by line and column'

export default async function ({ enter, settled, assert, api, openReturn }) {
  const page = await enter('clerk')
  const { id, period } = await openReturn(page, true)
  const sheet = (await api(page, `/returns/${id}`)).body
  const typed = (column, row) => sheet.form.columns[column].kind === 'state' ? '是' : `${row + 1}.${column + 1}5`
  const open = (cell) => !cell.locked && cell.asked
  const lines = sheet.rows.filter(row => row.cells.some(open)).map((row, index) => [row.area.name, ...row.cells.map((cell, column) => open(cell) ? typed(column, index) : '')].join(','))
  const heading = ['名称', ...sheet.form.columns.map(column => `${column.name}（${column.measure}）`)].join(',')
  const table = Buffer.from(`${heading}\r\n${lines.join('\r\n')}\r\n`)
  const count = async what => Number(await page.locator('.counts div', { hasText: what }).locator('dd').innerText())
  const month = `${period.slice(0, 4)}年${period.includes('Q') ? `第${period.split('Q')[1]}季度` : `${Number(period.slice(5))}月`}`
  const tryOut = async (file, buffer) => {
    await page.goto('/imports')
    await settled(page)
    await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/csv', buffer })
    await page.locator('.result .counts').waitFor()
  }

  await tryOut(`报表${month}.csv`, table)
  assert.equal(await count('新增') + await count('变更'), lines.length, await page.locator('.result').innerText())
  assert.equal(await count('拒收'), 0)
  await page.locator('.act button', { hasText: '确认入账' }).click()
  await page.locator('h2', { hasText: '已入账' }).waitFor()
  const after = (await api(page, `/returns/${id}`)).body
  const first = sheet.rows.findIndex(row => row.cells.some(open)), column = sheet.rows[first].cells.findIndex(open)
  assert.equal(after.rows[first].cells[column].typed, typed(column, 0))

  await tryOut(`报表${month}.csv`, table)
  assert.equal(await count('未变'), lines.length)
  assert.equal(await page.locator('.act button', { hasText: '确认入账' }).count(), 0, 'nothing is left to confirm')

  // 名称,<code> / 不在,1 in GB18030
  const gb = Buffer.concat([Buffer.from([0xC3, 0xFB, 0xB3, 0xC6]), Buffer.from(`,${sheet.form.columns.map(each => each.code).join(',')}\n`), Buffer.from([0xB2, 0xBB, 0xD4, 0xDA]), Buffer.from(',1\n')])
  await tryOut(`国标${month}.csv`, gb)
  assert.deepEqual((await page.locator('.faults tbody tr').first().locator('td').allInnerTexts()).slice(0, 3), ['2', '1', '不在'])
}
