/** What every journey stands on: a browser, people to sign in as, and rules that hold on every page. */
import { strict as assert } from 'node:assert'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('playwright-core')
const shots = process.env.GREENTALLY_SHOTS ?? '/tmp/greentally-browser'

export async function stage(url, headed) {
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
        await journey({ open, enter, people, person: role => person(people, role), signIn, url, assert, settled, api, poll })
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

async function demoAccounts(url) {
  const answer = await fetch(`${url}/api/v1/session`)
  const body = await answer.json()
  if (!body.demo_accounts?.length) throw new Error(`browser: ${url} offers no demo accounts; start it on the demonstration`)
  return body.demo_accounts
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
  await page.locator('.bones').first().waitFor({ state: 'detached' })
  await page.locator('#content').waitFor()
}

/** Asks the API as the person signed in on the page. */
async function api(page, path) {
  return await page.evaluate(async asked => {
    const answer = await fetch(`/api/v1${asked}`)
    return { status: answer.status, body: answer.status === 200 ? await answer.json() : null }
  }, path)
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
