import { workbook } from '../workbook.mjs'

export const name = 'import: a doubtful column is mapped once, next month\'s file needs one click, its doubts come back in the file'

const monthOf = period => `${period.slice(0, 4)}年${Number(period.slice(5))}月`

export default async function ({ enter, settled, assert, api }) {
  const page = await enter('clerk')
  const due = (await api(page, '/returns?state=open&limit=200')).body.items.filter(each => /-\d\d$/.test(each.period) && each.id)
  const line = due.sort((one, other) => other.expected - one.expected)[0]
  assert.ok(line, 'a month is open')
  const [year, month] = line.period.split('-').map(Number)
  const periods = [line.period, `${month === 12 ? year + 1 : year}-${String(month % 12 + 1).padStart(2, '0')}`]
  const sheetOf = async id => (await api(page, `/returns/${id}`)).body
  const first = await sheetOf(line.id)
  const column = first.form.columns.findIndex((each, at) => each.kind !== 'state' && first.rows.some(row => !row.cells[at].locked && row.cells[at].asked))
  const rows = sheet => sheet.rows.filter(row => !row.cells[column].locked && row.cells[column].asked)
  const book = (sheet, period, wrong = false) => workbook('台账', [
    [`${monthOf(period)}台账`], ['镇街名', `${Number(period.slice(5))}月本单位测得数`, '联系电话'],
    ...rows(sheet).map((row, at) => [row.area.name, wrong && at === 0 ? '约12' : 20 + at, '028-1234']),
  ], [])
  const drop = async (name, buffer) => {
    await page.goto('/imports')
    await settled(page)
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.locator('.result .counts').waitFor()
  }
  const choose = async (label, option) => {
    await page.locator('.mapping tr', { hasText: label }).locator('.el-select').click()
    await page.keyboard.type(option)
    await page.locator('.el-select-dropdown:visible .el-select-dropdown__item:visible', { hasText: option }).first().click()
  }

  await drop('一月.xlsx', book(first, periods[0]))
  if (await page.locator('.mapping').count() === 0 || !await page.locator('.mapping dd').first().innerText()) assert.fail(await page.locator('.result').innerText())
  assert.equal(await page.locator('.act button', { hasText: '确认入账' }).count(), 0, 'nothing enters while a column is not understood')
  await page.locator('.mapping dd .el-select').first().click()
  await page.locator('.el-select-dropdown:visible .el-select-dropdown__item', { hasText: first.form.name }).first().click()
  await page.locator('.mapping button', { hasText: '按此重新检查' }).click()
  await page.locator('.mapping tr.unsure', { hasText: '本单位测得数' }).waitFor()
  await choose('本单位测得数', first.form.columns[column].name)
  await choose('联系电话', '不读入')
  await page.locator('.mapping button', { hasText: '按此重新检查' }).click()
  await page.locator('.act button', { hasText: '确认入账' }).click()
  await page.locator('h2', { hasText: '已入账' }).waitFor()
  assert.equal((await sheetOf(line.id)).rows.find(row => !row.cells[column].locked && row.cells[column].asked).cells[column].typed, '20')

  await drop('二月.xlsx', book(first, periods[1]))
  const text = await page.locator('.result').innerText()
  assert.match(text, /沿用上次的读法/, text)
  assert.equal(await page.locator('.mapping .unsure').count(), 0, text)
  await page.locator('.act button', { hasText: '确认入账' }).click()
  await page.locator('h2', { hasText: '已入账' }).waitFor()
  const next = (await api(page, `/returns?form=${line.form.id}&unit=${line.unit.id}&period=${periods[1]}`)).body.items[0]
  assert.ok(next?.id, 'the import opens the return of a month that has begun')
  assert.equal((await sheetOf(next.id)).rows.find(row => !row.cells[column].locked && row.cells[column].asked).cells[column].typed, '20')

  await drop('有错.xlsx', book(first, periods[1], true))
  assert.match(await page.locator('.faults').innerText(), /约12/)
  const marked = await page.request.get(await page.locator('a.marked').getAttribute('href'))
  assert.equal(marked.status(), 200)
  assert.match(decodeURIComponent(marked.headers()['content-disposition']), /有错-存疑\.xlsx/)
  await page.locator('.act button', { hasText: '换一个文件' }).click()
  await page.locator('.history tbody tr').nth(1).waitFor()
}
