import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const name = 'a return leaves as a form to fill in, is filled in LibreOffice, and comes back by what it says of itself'

/** A workbook re-saved by LibreOffice in another format. */
function saved(folder, file, to) {
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)], { stdio: 'pipe' })
}
/** The cells of a flat ODS row, one by one. */
const cellsOf = row => [...row.matchAll(/<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs)].flatMap(([all, attributes]) => {
  const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1)
  return times > 100 ? [all] : Array(times).fill(all.replace(/ table:number-columns-repeated="\d+"/, ''))
})

export default async function ({ enter, settled, assert, api, openReturn }) {
  const page = await enter('clerk')
  const { items } = (await api(page, '/returns?state=open&limit=200')).body
  const { id } = items.find(each => each.id && each.state === 'draft' && /-\d\d$/.test(each.period)) ?? await openReturn(page, true)
  const before = (await api(page, `/returns/${id}`)).body
  const open = cell => !cell.locked && cell.asked
  const numeric = before.form.columns.map(column => column.measure !== '是否')
  const r = before.rows.findIndex(row => row.cells.some((cell, column) => open(cell) && numeric[column]))
  assert.ok(r >= 0, `a number is open in ${before.form.name} ${before.period}`)
  const c = before.rows[r].cells.findIndex((cell, column) => open(cell) && numeric[column])
  const folder = mkdtempSync(join(tmpdir(), 'form-'))
  try {
    const form = await page.request.get(`/api/v1/returns/${id}?format=xlsx`)
    writeFileSync(join(folder, 'form.xlsx'), await form.body())
    saved(folder, 'form.xlsx', 'fods')
    let flat = readFileSync(join(folder, 'form.fods'), 'utf8')
    const row = [...flat.matchAll(/<table:table-row\b.*?<\/table:table-row>/gs)].map(each => each[0]).find(each => each.includes(`>${before.rows[r].area.name}<`))
    const cells = cellsOf(row)
    const style = /table:style-name="[^"]*"/.exec(cells[c + 2])?.[0] ?? ''
    cells[c + 2] = `<table:table-cell ${style} office:value-type="float" office:value="7.25"><text:p>7.25</text:p></table:table-cell>`
    const opening = /^<table:table-row\b[^>]*>/.exec(row)[0]
    flat = flat.replace(row, `${opening}${cells.join('')}</table:table-row>`)
    writeFileSync(join(folder, 'form.fods'), flat)
    saved(folder, 'form.fods', 'xlsx')
    await page.goto('/imports')
    await settled(page)
    await page.locator('input[type=file]').setInputFiles({ name: '填报表.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(join(folder, 'form.xlsx')) })
    await page.locator('.result .counts').waitFor()
    const text = await page.locator('.result').innerText()
    assert.match(text, /文件中注明/, text)
    assert.equal(await page.locator('.mapping .unsure').count(), 0, text)
    await page.locator('.act button', { hasText: '确认入账' }).click()
    await page.locator('h2', { hasText: '已入账' }).waitFor()
    assert.equal((await api(page, `/returns/${id}`)).body.rows[r].cells[c].typed, '7.25')

    await page.locator('h2 button', { hasText: '撤销这次导入' }).click()
    await page.locator('.act button', { hasText: '确认入账' }).waitFor()
    assert.equal((await api(page, `/returns/${id}`)).body.rows[r].cells[c].typed, before.rows[r].cells[c].typed, 'as it was')
  } finally { rmSync(folder, { recursive: true, force: true }) }
}
