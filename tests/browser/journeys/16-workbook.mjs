import { workbook } from '../workbook.mjs'

export const name = 'import: an office\'s own workbook: its tables are seen, a wrong total is told, one is read and entered'

export default async function ({ enter, settled, assert, api, openReturn }) {
  const page = await enter('clerk')
  const { id, period } = await openReturn(page, true)
  const sheet = (await api(page, `/returns/${id}`)).body
  const open = cell => !cell.locked && cell.asked
  const rows = sheet.rows.filter(row => row.cells.some(open))
  const typed = (column, row) => sheet.form.columns[column].kind === 'state' ? '是' : row + 3 + (column + 1) / 8
  const width = sheet.form.columns.length, last = String.fromCharCode(65 + width)
  const body = rows.map((row, index) => [row.area.name, ...row.cells.map((cell, column) => open(cell) ? typed(column, index) : '')])
  const numeric = sheet.form.columns.findIndex(column => column.kind !== 'state')
  const total = ['合计', ...sheet.form.columns.map((_, column) => column === numeric ? body.reduce((sum, row) => sum + (Number(row[column + 1]) || 0), 0) + 100 : '')]
  const book = workbook('月报', [
    [`${period.slice(0, 4)}年${period.includes('Q') ? `第${period.split('Q')[1]}季度` : `${Number(period.slice(5))}月`}污水处理月报表`],
    ['名称', '数据', ...Array(width - 1).fill('')],
    ['', ...sheet.form.columns.map(column => `${column.name}（${column.measure}）`)],
    ...body, total, ['注：按出水口计量'], [], ['联系人', '电话'], ['张三', '028-1'],
  ], [`A1:${last}1`, `B2:${last}2`, 'A2:A3'])

  await page.goto('/imports')
  await settled(page)
  await page.locator('input[type=file]').setInputFiles({ name: '月报.xlsx', mimeType: 'application/octet-stream', buffer: book })
  await page.locator('.result .counts').waitFor()
  const text = await page.locator('.result').innerText()
  assert.equal(await page.locator('.tables li').count(), 2, text)
  assert.match(await page.locator('.tables li.on').innerText(), /污水处理月报表/)
  assert.equal(await page.locator('figure td.r-h').count(), 1 + 1 + width, 'the header over two lines')
  assert.equal(await page.locator('figure td.doubt').count() >= 1, true, 'the total that is no sum is marked in the picture')
  assert.match(text, /各行之和/)
  assert.match(text, /只读入最大的一张表/)
  assert.equal(await page.locator('.mapping .period input').inputValue(), period, 'taken from the title')
  const count = async what => Number(await page.locator('.counts div', { hasText: what }).locator('dd').innerText())
  assert.equal(await count('新增') + await count('变更') + await count('未变'), rows.length, text)

  await page.locator('.tables li:not(.on) button').click()
  await page.locator('.tables li.on', { hasText: '月报!A' }).waitFor()
  await page.locator('.tables li.on', { hasText: '联系人' }).waitFor()
  await page.locator('.tables li:not(.on) button').click()
  await page.locator('.tables li.on', { hasText: '污水处理月报表' }).waitFor()
  await page.locator('.act button', { hasText: '确认入账' }).click()
  await page.locator('h2', { hasText: '已入账' }).waitFor()
  const after = (await api(page, `/returns/${id}`)).body
  const first = sheet.rows.findIndex(row => row.cells.some(open)), column = sheet.rows[first].cells.findIndex(open)
  assert.equal(after.rows[first].cells[column].typed, String(typed(column, 0)))
}
