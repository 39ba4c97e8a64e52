export const name = 'live: the tabs of a browser share one stream, and another tab takes over when its holder closes'

export default async function ({ open, person, signIn, settled, assert, poll }) {
  const context = await open()
  let streams = 0
  context.on('request', request => { if (request.url().endsWith('/stream')) streams++ })
  const first = await context.newPage()
  await signIn(first, person('steward'))
  await settled(first)
  const live = page => poll(async () => await page.locator('.live.live').count() === 1, 'the live sign', 15)
  await live(first)
  const second = await context.newPage()
  await second.goto('/board')
  await settled(second)
  await second.waitForTimeout(2500)
  assert.equal(streams, 1)
  await first.close()
  await poll(async () => streams === 2, 'the second tab to take over', 15)
  await live(second)
}
