import { post, upload } from '@/api/client'
import type { Committed, Upload } from '@/api/contract'

/** A file is sent, then filed as evidence of an area; answers the evidence's number. */
export async function fileEvidence(file: File, area: number): Promise<number> {
  const sent = await upload<Upload>('/uploads', file)
  return (await post<Committed>('/evidence', { upload: sent.upload, area, name: file.name })).id as number
}
