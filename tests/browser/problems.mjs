/** What journeys of problems share: commands that set the stage, and acts as a person does them on the page of a problem. */
import { strict as assert } from 'node:assert'

/** Sends a command as the person on the page; for what a journey stands on, never for what it is about. */
export async function command(page, path, body) {
  const answer = await page.evaluate(async ([to, what]) => {
    const sent = await fetch(`/api/v1${to}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(what) })
    return { status: sent.status, body: await sent.json() }
  }, [path, body])
  assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`)
  return answer.body
}
/** Somebody of the demonstration by his account, on a page of his own. */
export async function as(stage, account) {
  const page = await (await stage.open()).newPage()
  await stage.signIn(page, { account, password: stage.person('steward').password })
  return page
}
export const dialog = page => page.locator('.el-dialog.act')
/** Opens the page of a problem and one of its acts. */
export async function begin(page, settled, id, verb) {
  await page.goto(`/problems/${id}`)
  await settled(page)
  await page.locator('.tools .export').waitFor()
  const button = page.locator(`.tools [data-verb="${verb}"]`)
  if (await button.count()) await button.click()
  else {
    await page.locator('.tools .others').click()
    await page.locator(`.el-dropdown-menu:visible [data-verb="${verb}"]`).click()
  }
  await dialog(page).waitFor()
  return dialog(page)
}
/** Its filled button, until the server has taken it. */
export async function finish(page) {
  await dialog(page).locator('.el-dialog__footer button').last().click()
  const said = page.locator('.el-message').last()
  await Promise.race([said.waitFor(), dialog(page).locator('.bad[role=alert]', { hasText: /./ }).first().waitFor()])
  const wrong = (await dialog(page).locator('.bad[role=alert]').allInnerTexts().catch(() => [])).filter(Boolean)
  assert.deepEqual(wrong, [], 'nothing is refused')
  await dialog(page).waitFor({ state: 'detached' })
  await page.locator('.el-message').last().waitFor({ state: 'detached', timeout: 8000 })
}
export async function choose(page, select, words) {
  await select.click()
  await page.keyboard.type(words)
  await page.locator('.el-select-dropdown:visible .el-select-dropdown__item:visible', { hasText: words }).first().click()
}
export async function day(page, input, date) {
  await input.fill(date)
  await page.keyboard.press('Enter')
}
/** A file for a kind of paper, chosen from this computer. */
export async function prove(page, slot, name, words) {
  const line = dialog(page).locator(`[data-slot="${slot}"]`)
  await line.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(words) })
  await line.locator('small', { hasText: name }).waitFor()
}
/** A town of a county whose plant, clerk and head the demonstration has. */
export async function placeOf(page, api) {
  const session = (await api(page, '/session')).body
  const county = session.post.area.id
  const towns = (await api(page, `/areas?parent=${county}&limit=50`)).body.items
  return { unit: session.post.unit, town: towns[0] }
}
export const idOf = (list, code) => list.find(each => each.code === code).id
