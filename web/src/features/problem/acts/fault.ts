import { ApiError } from '@/api/client'
import { sentence } from '@/ui/say'

/** What the server refused, and which part of the command it points to. */
export interface Fault { text: string; pointer: string }
export function faultOf(failure: unknown): Fault {
  if (!(failure instanceof ApiError)) throw failure
  return { text: sentence(failure), pointer: failure.problem.field ?? '' }
}
