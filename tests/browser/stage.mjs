/** What every journey stands on: a browser, people to sign in as, and rules that hold on every page. */
import { strict as assert } from 'node:assert'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core')
const shots = process.env.GREENTALLY_SHOTS ?? '/tmp/greentally-browser'

export async function stage(url, headed, binary) {
  const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
  if (!executablePath) throw new Error('browser: Chromium is not installed (Debian: apt-get install chromium)')
  const browser = await chromium.launch({
    executablePath, headless: !headed, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
  const people = await demoAccounts(url)
  return {
    people,
    close: () => browser.close(),
    async play(name, journey) {
      const contexts = []
      const trouble = []
      const open = async ({ width = 1440, height = 900, script } = {}) => {
        const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: url })
        contexts.push(context)
        if (script) await context.addInitScript(script)
        watch(context, url, trouble)
        return context
      }
      const enter = async (role, options) => {
        const context = await open(options)
        const page = await context.newPage()
        await signIn(page, person(people, role))
        return page
      }
      try {
        await journey({ open, enter, handIn: id => handIn(enter, people, id), binary, people, person: role => person(people, role), signIn, url, assert, settled, api, poll, openReturn })
        return { fault: trouble.length ? `The pages broke a rule of the house:\n${[...new Set(trouble)].slice(0, 8).join('\n')}` : null }
      } catch (failure) {
        mkdirSync(shots, { recursive: true })
        for (const [index, page] of contexts.flatMap(context => context.pages()).entries()) {
          await page.screenshot({ path: `${shots}/${name}-${index}.png` }).catch(() => {})
        }
        return { fault: `${failure.stack?.split('\n').slice(0, 6).join('\n') ?? failure}\npictures: ${shots}/${name}-*.png${trouble.length ? `\n${trouble.slice(0, 5).join('\n')}` : ''}` }
      } finally {
        for (const context of contexts) await context.close()
      }
    },
  }
}

/** No request leaves the server's origin, no script fails, nothing breaks the content security policy. */
function watch(context, url, trouble) {
  context.on('request', request => {
    const asked = new URL(request.url())
    if (!['data:', 'blob:', 'about:'].includes(asked.protocol) && asked.origin !== new URL(url).origin) trouble.push(`asked a foreign origin: ${asked.origin}`)
  })
  context.on('weberror', failure => trouble.push(`script error: ${failure.error().message}`))
  context.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text())) trouble.push(`policy: ${message.text().slice(0, 200)}`)
  })
}

/** The demonstration's people: the same list that the log-in page offers, if the server says that it is one. */
async function demoAccounts(url) {
  const house = await (await fetch(`${url}/api/v1/house`)).json()
  if (!house.demo) throw new Error(`browser: ${url} is not a demonstration; start it with --demo`)
  return house.accounts ?? JSON.parse(readFileSync(new URL('../../web/src/features/login/demo-accounts.json', import.meta.url), 'utf8'))
}
function person(people, role) {
  const found = people.find(each => each.role === role)
  if (!found) throw new Error(`no demo account with the role ${role}`)
  return found
}

async function signIn(page, who) {
  await page.goto('/login')
  await page.locator('#account').fill(who.account)
  await page.locator('#password').fill(who.password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL(address => !address.pathname.startsWith('/login'))
}

/** Until nothing on the page is still being read. */
async function settled(page) {
  await page.locator('#content .page').first().waitFor()
  for (let quiet = 0; quiet < 2;) {
    await page.waitForTimeout(120)
    quiet = await page.locator('.bones').count() ? 0 : quiet + 1
  }
}

/** Asks the API as the person signed in on the page. */
async function api(page, path) {
  return await page.evaluate(async asked => {
    const answer = await fetch(`/api/v1${asked}`)
    return { status: answer.status, body: answer.status === 200 ? await answer.json() : null }
  }, path)
}

/** A filled return is checked, approved and submitted, each by who may, on its page. */
async function handIn(enter, people, id) {
  for (const [roles, verb, label] of [[['checker', 'clerk'], 'check', '审核通过'], [['head', 'checker'], 'approve', '批准'], [['head', 'clerk'], 'submit', '报送']]) {
    let done = false
    for (const role of roles.filter(one => !done && people.some(each => each.role === one))) {
      const page = await enter(role)
      const { body: seen } = await api(page, `/returns/${id}`)
      if (!done && seen?.may.includes(verb)) {
        await page.goto(`/returns/${id}`)
        await settled(page)
        await page.locator('.tools button', { hasText: label }).click()
        await page.locator('.el-dialog button', { hasText: label }).click()
        const said = page.locator('.el-message').last()
        await said.waitFor()
        assert.match(await said.getAttribute('class'), /success/, `${verb}: ${await said.innerText()}`)
        done = true
      }
      await page.context().close()
    }
    assert.ok(done, `nobody among ${roles} may ${verb}`)
  }
}

/** Until `ask` gives something, at most `seconds`. */
async function poll(ask, what, seconds = 10) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const found = await ask()
    if (found) return found
    if (Date.now() > end) throw new Error(`waited ${seconds} s in vain for ${what}`)
    await new Promise(done => setTimeout(done, 100))
  }
}

/** A return that the person on the page may fill in, due the longest or with the most cells; begun from the list if nobody has yet. */
async function openReturn(page, largest = false) {
  await page.goto('/returns?state=open')
  await settled(page)
  const { body } = await api(page, '/returns?state=open&limit=200')
  const wanted = body.items.filter(each => ['draft', 'returned'].includes(each.state) && each.expected > each.filled).sort((one, other) => largest ? other.expected - one.expected : one.due < other.due ? -1 : 1)[0]
  assert.ok(wanted, 'the demonstration holds no open return for its clerk')
  if (wanted.id) return wanted
  await page.locator('tbody tr', { hasText: wanted.form.name }).filter({ hasText: wanted.unit.name }).first().locator('.link').click()
  await page.waitForURL(at => /^\/returns\/\d+$/.test(at.pathname))
  return { ...wanted, id: Number(new URL(page.url()).pathname.split('/').pop()) }
}
