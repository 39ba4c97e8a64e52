import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { address, ApiError, configureClient, forgetAnswers, get, newKey, post, tableAddress } from './client'

const asked: { url: string; init: RequestInit & { headers: Record<string, string> } }[] = []
let moment: Record<string, string> = {}
let signedOut = 0
function answering(...answers: Response[]) {
  vi.stubGlobal('fetch', vi.fn(async (url: string, init: never) => { asked.push({ url, init }); return answers.shift() as Response }))
}
const json = (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  new Response(status === 204 || status === 304 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers } })

beforeEach(() => {
  asked.length = 0
  moment = {}
  signedOut = 0
  forgetAnswers()
  configureClient({ moment: () => moment, language: () => 'zh', signedOut: () => { signedOut++ }, answered: () => {} })
})
afterEach(() => vi.unstubAllGlobals())

describe('addresses', () => {
  it('leave out what is not asked, so that equal questions are equal', () => {
    expect(address('/board', { area: 2, period: null, programme: undefined, state: '' })).toBe('/api/v1/board?area=2')
  })
  it('escape what people type', () => {
    expect(address('/areas/search', { q: '长宁 & 厦门' })).toBe('/api/v1/areas/search?q=%E9%95%BF%E5%AE%81+%26+%E5%8E%A6%E9%97%A8')
  })
  it('of a file carry the chosen moment', () => {
    moment = { seq: '12' }
    expect(tableAddress('/board', { area: 2 }, 'csv')).toBe('/api/v1/board?area=2&seq=12&format=csv')
    expect(tableAddress('/board', { area: 2 }, 'xlsx')).toBe('/api/v1/board?area=2&seq=12&format=xlsx')
  })
})

describe('GET', () => {
  it('adds the chosen moment and the language', async () => {
    moment = { as_of: '2022-04-20T09:30:00+08:00' }
    answering(json({ ok: 1 }))
    await get('/board', { area: 2 })
    expect(asked[0].url).toBe('/api/v1/board?area=2&as_of=2022-04-20T09%3A30%3A00%2B08%3A00')
    expect(asked[0].init.headers['Accept-Language']).toBe('zh')
  })
  it('gives an unchanged answer from memory, as the very same object', async () => {
    answering(json({ rows: [1] }, { ETag: '"a"' }), json(null, { ETag: '"a"' }, 304))
    const first = await get('/board')
    expect(await get('/board')).toBe(first)
    expect(asked[1].init.headers['If-None-Match']).toBe('"a"')
  })
  it('does not offer one moment’s answer for another', async () => {
    answering(json({ n: 1 }, { ETag: '"a"' }), json({ n: 2 }))
    await get('/board')
    moment = { seq: '5' }
    expect(await get('/board')).toEqual({ n: 2 })
    expect(asked[1].init.headers['If-None-Match']).toBeUndefined()
  })
})

describe('a refusal', () => {
  it('is the server’s sentence with its stable code and field', async () => {
    answering(json({ type: 'urn:x', title: '这张表已报送', status: 409, code: 'return.not_open', field: '/cells/0' }, {}, 409))
    const failure = await post('/returns/1/check').catch((each: ApiError) => each) as ApiError
    expect(failure).toBeInstanceOf(ApiError)
    expect([failure.code, failure.message, failure.problem.field]).toEqual(['return.not_open', '这张表已报送', '/cells/0'])
  })
  it('of a missing log-in signs out, but not while logging in', async () => {
    answering(json({ code: 'http.unauthenticated', title: '' }, {}, 401), json({ code: 'session.wrong', title: '' }, {}, 401))
    await get('/board').catch(() => null)
    expect(signedOut).toBe(1)
    await post('/session', {}).catch(() => null)
    expect(signedOut).toBe(1)
  })
  it('that is not JSON still has a code', async () => {
    answering(new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }))
    const failure = await get('/board').catch((each: ApiError) => each) as ApiError
    expect([failure.status, failure.code]).toEqual([502, 'http.502'])
  })
  it('is “network” when nothing answers', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => { throw new TypeError('failed') }))
    expect((await get('/board').catch((each: ApiError) => each) as ApiError).code).toBe('network')
  })
})

describe('a command', () => {
  it('carries a key, a given one unchanged, so that a retry is the same command', async () => {
    answering(json({ seq: 1 }), json({ seq: 1 }))
    await post('/returns/1/cells', { cells: [] }, 'k1')
    await post('/returns/1/cells', { cells: [] }, 'k1')
    expect(asked.map(each => each.init.headers['Idempotency-Key'])).toEqual(['k1', 'k1'])
    expect(asked[0].init.body).toBe('{"cells":[]}')
  })
  it('has keys that are UUIDs of version 7, in the order of time', () => {
    const [one, other] = [newKey(1_000_000), newKey(2_000_000)]
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(one < other).toBe(true)
    expect(newKey()).not.toBe(newKey())
  })
})
