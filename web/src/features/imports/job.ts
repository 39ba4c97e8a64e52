import { reactive } from 'vue'
import { get, post, upload } from '@/api/client'
import type { Job, Upload } from '@/api/contract'

export type Kind = 'return' | 'areas' | 'census' | 'problem'
export const kinds: Kind[] = ['return', 'problem', 'areas', 'census']
/** Read under the rules of the programme that is chosen; the others know no programme. */
const ofProgramme = (kind: Kind) => kind === 'return' || kind === 'census'
export type Stage = 'uploading' | 'checking' | 'checked' | 'entering' | 'done' | 'broken'
/** What the asker says beside the file; what he leaves out the server finds in it. */
export interface Told { table?: string; form?: string; period?: string; columns?: { heading: string; means: string }[] }
/** One file on its way: sent, compared with the book, entered. */
export interface FileJob {
  file: File; kind: Kind; programme: number | null; told: Told; stage: Stage; sent: Upload | null; id: string; job: Job | null; progress: number; broken: unknown
}
const atRest = ['ready', 'failed', 'done']
const wait = (ms: number) => new Promise(done => setTimeout(done, ms))

export const fileJob = (file: File, kind: Kind, programme: number | null): FileJob =>
  reactive({ file, kind, programme, told: {}, stage: 'uploading', sent: null, id: '', job: null, progress: 0, broken: null })

async function follow(of: FileJob, until: string[]) {
  for (let pause = 60; ; pause = Math.min(pause * 2, 600)) {
    const job = await get<Job>(`/jobs/${of.id}`)
    of.progress = job.progress
    if (until.includes(job.state)) return void (of.job = job)
    if (job.first_rows) of.job = job
    await wait(pause)
  }
}
async function guarded(of: FileJob, work: () => Promise<void>) {
  try { await work() } catch (failure) { of.broken = failure; of.stage = 'broken' }
}
/** Compares the file with the book; sends it first if it has not been sent. Nothing is written. */
export const tryOut = (of: FileJob, told: Told = {}) => guarded(of, async () => {
  of.told = { ...of.told, ...told }
  of.progress = 0
  of.stage = of.sent ? 'checking' : 'uploading'
  of.sent ??= await upload<Upload>('/uploads', of.file)
  of.stage = 'checking'
  const options = { name: of.file.name, ...of.told, ...ofProgramme(of.kind) ? { programme: of.programme } : {} }
  of.id = String((await post<{ job: string | number }>('/imports', { kind: of.kind, upload: of.sent.upload, dry_run: true, options })).job)
  await follow(of, atRest)
  of.stage = 'checked'
})
export const enter = (of: FileJob) => guarded(of, async () => {
  of.stage = 'entering'
  await post(`/jobs/${of.id}/confirm`)
  await follow(of, ['done', 'failed'])
  of.stage = of.job?.state === 'done' ? 'done' : 'checked'
})
export const entering = (of: FileJob) => of.stage === 'checked' && of.job?.state === 'ready' ? of.job.counts.new + of.job.counts.changed : 0
