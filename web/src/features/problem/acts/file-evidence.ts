import { post, upload } from '@/api/client'
import type { Committed, Upload } from '@/api/contract'

export interface Filed { slot: number; evidence: number; name: string }
export const bytesMost = 64 * 1024 * 1024

/** A file goes up, is kept, and has a number by which a command may name it. */
export async function fileEvidence(file: File, area: number): Promise<number> {
  const sent = await upload<Upload>('/uploads', file)
  return (await post<Committed>('/evidence', { upload: sent.upload, area, name: file.name })).id as number
}
