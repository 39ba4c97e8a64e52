export const name = 'sight: text stands out from its ground by AA on every page, and every control has a name'

export default async function ({ enter, settled, assert }) {
  const page = await enter('steward')
  for (const path of ['/desk', '/board', '/returns', '/problems', '/problems/1', '/problems/362', '/problems/board', '/problems/burndown', '/problems/calendar', '/problems/new', '/proposals', '/supervisions', '/rectification', '/areas', '/units', '/programme', '/checks', '/imports', '/account']) {
    await page.goto(path)
    await settled(page)
    await page.waitForTimeout(300)
    const faint = await page.evaluate(faintTexts)
    assert.deepEqual(faint, [], `${path}: ${JSON.stringify(faint.slice(0, 5))}`)
    const nameless = await page.evaluate(namelessControls)
    assert.deepEqual(nameless, [], `${path}: ${nameless.slice(0, 5)}`)
  }
  await page.goto('/board')
  await settled(page)
  await page.locator('tbody .cell').first().click()
  await page.locator('.headline .big').waitFor()
  await page.waitForTimeout(300)
  const faint = await page.evaluate(faintTexts)
  assert.deepEqual(faint, [], `indicator: ${JSON.stringify(faint.slice(0, 5))}`)
}

function faintTexts() {
  const parse = text => { const found = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]; return [found[0], found[1], found[2], found[3] ?? 1] }
  const over = (top, below) => { const a = top[3]; return [0, 1, 2].map(i => top[i] * a + below[i] * (1 - a)).concat(1) }
  const light = ([r, g, b]) => { const f = v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }; return .2126 * f(r) + .7152 * f(g) + .0722 * f(b) }
  const ground = element => {
    const layers = []
    for (let at = element; at; at = at.parentElement) { const color = parse(getComputedStyle(at).backgroundColor); if (color[3] > 0) layers.push(color); if (color[3] === 1) break }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1])
  }
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.textContent.trim() || !element || element.closest('.sr-only, [disabled], .is-disabled, [aria-disabled=true], svg, script, style, .dim, .none')) continue
    const box = element.getBoundingClientRect()
    if (box.width < 2 || box.height < 2 || box.bottom < 0 || box.top > innerHeight) continue
    const style = getComputedStyle(element)
    if (style.visibility === 'hidden' || Number(style.opacity) < 1) continue
    const below = ground(element), color = over(parse(style.color), below)
    const [a, b] = [light(color), light(below)].sort((x, y) => y - x)
    const ratio = (a + .05) / (b + .05), size = parseFloat(style.fontSize)
    if (ratio < (size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5)) found.push([walker.currentNode.textContent.trim().slice(0, 20), Number(ratio.toFixed(2))])
  }
  return found
}
function namelessControls() {
  return [...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, textarea, [role=button]')].filter(element => {
    const box = element.getBoundingClientRect()
    if (!box.width || element.closest('[aria-hidden=true]') || element.classList.contains('el-select__input')) return false
    const labelled = element.id && document.querySelector(`label[for="${element.id}"]`)
    return !(element.innerText?.trim() || element.getAttribute('aria-label') || element.title || labelled || element.closest('label') || element.getAttribute('placeholder') || element.querySelector('.sr-only'))
  }).map(element => element.outerHTML.slice(0, 120))
}
