import { ref } from 'vue'
import type { Change, GridModel } from './grid-model'

export type Mode = 'ready' | 'typing' | 'editing'

/** Typing into the cell under the cursor: typing replaces, F2 or a double click edits, Escape leaves it as it was. */
export function useEditing(model: () => GridModel, editable: () => boolean, tell: (changes: Change[]) => void) {
  const mode = ref<Mode>('ready')
  const draft = ref('')
  function begin(how: 'typing' | 'editing') {
    const { row, column } = model().cursor
    if (!editable() || model().locked(row, column)) return
    if (how === 'editing') draft.value = model().text(row, column)
    mode.value = how
  }
  function commit() {
    if (mode.value === 'ready') return
    const text = draft.value
    cancel()
    tell(model().write([{ ...model().cursor, text }]))
  }
  function cancel() { mode.value = 'ready'; draft.value = '' }
  function input(event: Event) {
    const field = event.target as HTMLInputElement
    if (mode.value === 'ready') begin('typing')
    if (mode.value === 'ready') field.value = ''
    else draft.value = field.value
  }
  return { mode, draft, begin, commit, cancel, input }
}
