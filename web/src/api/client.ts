import type { Committed, Problem } from './contract'

/** What every request carries besides its own address: set by the stores, read here. */
export interface RequestContext {
  /** as-of parameters of every GET: `as_of`, `seq`, or nothing for now */
  moment: () => Record<string, string>
  language: () => string
  /** called once per 401 outside the session routes */
  signedOut: () => void
  /** the last fact of the state an answer was computed from */
  answered: (seq: number) => void
}

/** A refusal or fault as the server words it; `code` is stable, `message` is for people. */
export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title || problem.detail || '')
    this.name = 'ApiError'
  }
  get code() { return this.problem.code }
  get status() { return this.problem.status }
}

export type Query = Record<string, string | number | boolean | null | undefined>

const base = '/api/v1'
const rememberedAnswers = 96
let context: RequestContext = { moment: () => ({}), language: () => 'zh', signedOut: () => {}, answered: () => {} }
const answers = new Map<string, { etag: string; body: unknown }>()

export function configureClient(given: RequestContext) { context = given }
export function forgetAnswers() { answers.clear() }

/** UUID version 7; works outside secure contexts too, where crypto.randomUUID is absent. */
export function newKey(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let time = now
  for (let i = 5; i >= 0; i--) { bytes[i] = time % 256; time = Math.floor(time / 256) }
  bytes[6] = 0x70 | (bytes[6] & 0x0f)
  bytes[8] = 0x80 | (bytes[8] & 0x3f)
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Address of a route with its query; empty values are left out so that equal questions have equal addresses. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.append(name, String(value))
  }
  const text = search.toString()
  return base + path + (text ? `?${text}` : '')
}

async function problemOf(response: Response): Promise<Problem> {
  const kind = response.headers.get('content-type') ?? ''
  if (kind.includes('json')) {
    try {
      const body = await response.json() as Partial<Problem>
      if (body.code || body.title) {
        return { type: 'about:blank', title: '', code: `http.${response.status}`, ...body, status: response.status }
      }
    } catch {
      return { type: 'about:blank', title: response.statusText, status: response.status, code: 'answer.unreadable' }
    }
  }
  return { type: 'about:blank', title: response.statusText, status: response.status, code: `http.${response.status}` }
}

async function send(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
  init.headers['Accept-Language'] = context.language()
  try {
    return await fetch(url, { credentials: 'same-origin', ...init })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new ApiError({ type: 'about:blank', title: '', status: 0, code: 'network' })
  }
}

async function refuse(response: Response, path: string): Promise<never> {
  const problem = await problemOf(response)
  if (problem.status === 401 && !path.startsWith('/session')) context.signedOut()
  throw new ApiError(problem)
}

/** GET as of the chosen moment. An unchanged answer (304) is given from memory as the very same object. */
export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const url = address(path, { ...query, ...context.moment() })
  const remembered = answers.get(`${context.language()} ${url}`)
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (remembered) headers['If-None-Match'] = remembered.etag
  const response = await send(url, { headers, signal })
  const seq = Number(response.headers.get('X-Seq'))
  if (seq) context.answered(seq)
  if (response.status === 304 && remembered) return remembered.body as T
  if (!response.ok) return refuse(response, path)
  const body = await response.json() as T
  const etag = response.headers.get('ETag')
  if (etag) remember(`${context.language()} ${url}`, etag, body)
  return body
}

function remember(key: string, etag: string, body: unknown) {
  answers.delete(key)
  answers.set(key, { etag, body })
  if (answers.size > rememberedAnswers) answers.delete(answers.keys().next().value as string)
}

async function change(method: string, path: string, body: unknown, key: string): Promise<Response> {
  const headers: Record<string, string> = { 'Accept': 'application/json', 'Idempotency-Key': key }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const response = await send(address(path), {
    method, headers, body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) return refuse(response, path)
  return response
}

/** A command. The same key sent again gives the first answer, so a retry after a lost connection is safe. */
export async function post<T = Committed>(path: string, body: unknown = {}, key = newKey()): Promise<T> {
  const response = await change('POST', path, body, key)
  return response.status === 204 ? (undefined as T) : await response.json() as T
}
export async function put<T = Committed>(path: string, body: unknown, key = newKey()): Promise<T> {
  const response = await change('PUT', path, body, key)
  return response.status === 204 ? (undefined as T) : await response.json() as T
}
export async function remove(path: string, key = newKey()): Promise<void> {
  await change('DELETE', path, undefined, key)
}

/** Raw bytes of a file, for an import. */
export async function upload<T>(path: string, bytes: Blob, key = newKey()): Promise<T> {
  const response = await send(address(path), {
    method: 'POST', body: bytes,
    headers: { 'Accept': 'application/json', 'Idempotency-Key': key, 'Content-Type': 'application/octet-stream' },
  })
  if (!response.ok) return refuse(response, path)
  return await response.json() as T
}

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = typeof tableFormats[number]
/** Where a list leaves as a file, as of the chosen moment; for a plain link. */
export function tableAddress(path: string, query: Query, format: TableFormat): string {
  return address(path, { ...query, ...context.moment(), format })
}
