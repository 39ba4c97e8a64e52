import { workbook } from '../workbook.mjs'

export const name = 'a dropped ledger is doubted, mapped, confirmed and handed in, and the board moves on another screen'

export default async function ({ enter, settled, assert, api, poll, openReturn, handIn }) {
  const page = await enter('clerk')
  const open = await openReturn(page)
  const sheet = (await api(page, `/returns/${open.id}`)).body
  const watcher = await enter('steward')
  await watcher.goto(`/board?period=${open.period.slice(0, 4)}`)
  await settled(watcher)
  await watcher.locator('tbody tr.self .cell').first().waitFor()
  const was = await watcher.locator('.board').innerText()

  const asked = cell => !cell.locked && cell.asked
  const odd = sheet.form.columns.findIndex((_, column) => sheet.rows.some(row => asked(row.cells[column])))
  const title = `${open.period.slice(0, 4)}年${open.period.includes('Q') ? `第${open.period.split('Q')[1]}季度` : `${Number(open.period.slice(5))}月`}台账`
  const book = workbook('台账', [
    [title], ['地方', ...sheet.form.columns.map((each, column) => column === odd ? '本单位自编名目' : each.name)],
    ...sheet.rows.filter(row => row.cells.some(asked)).map(row => [row.area.name, ...row.cells.map(cell => asked(cell) ? cell.previous || cell.typed || '1' : '')]),
  ], [])
  await page.goto('/imports')
  await settled(page)
  await page.locator('input[type=file]').setInputFiles({ name: '台账.xlsx', mimeType: 'application/octet-stream', buffer: book })
  await page.locator('.result .counts').waitFor()
  const choose = async (select, option) => {
    await select.click()
    await page.keyboard.type(option)
    await page.locator('.el-select-dropdown:visible .el-select-dropdown__item:visible', { hasText: option }).first().click()
  }
  if (!await page.locator('.mapping .el-select-dropdown').count() && (await page.locator('.mapping tr.unsure').count()) !== 1) {
    await choose(page.locator('.mapping dd .el-select').first(), sheet.form.name)
    await page.locator('.mapping button', { hasText: '按此重新检查' }).click()
  }
  const unsure = page.locator('.mapping tr.unsure', { hasText: '本单位自编名目' })
  await unsure.waitFor()
  await choose(unsure.locator('.el-select'), sheet.form.columns[odd].name)
  await page.locator('.mapping button', { hasText: '按此重新检查' }).click()
  await page.locator('.act button', { hasText: '确认入账' }).click()
  await page.locator('h2', { hasText: '已入账' }).waitFor()
  await handIn(open.id)
  await poll(async () => await watcher.locator('.board').innerText() !== was, 'the board to change by itself', 15)
}
