import { reactive } from 'vue'
import { ApiError } from '@/api/client'
import { sentence } from './say'

/** What a form was refused for: each fault beside its field, what belongs to none of them in one line above. */
export function useRefusal(fields: string[]) {
  const said = reactive({ at: {} as Record<string, string>, rest: '' })
  function clear() { said.at = {}; said.rest = '' }
  function take(failure: unknown) {
    clear()
    if (!(failure instanceof ApiError)) { said.rest = sentence(failure); return }
    const { problem } = failure
    const rest: string[] = []
    for (const each of [{ field: problem.field, title: sentence(failure) }, ...problem.also ?? []]) {
      const field = (each.field ?? '').replace(/^\//, '').split('/')[0]
      if (fields.includes(field)) said.at[field] = each.title
      else rest.push(each.title)
    }
    said.rest = rest.join('；')
  }
  return { said, clear, take }
}
