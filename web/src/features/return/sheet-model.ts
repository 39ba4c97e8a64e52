import { computed, shallowRef } from 'vue'
import type { Finding, ReturnCell, ReturnSheet, TypedCell } from '@/api/contract'
import { GridModel } from './grid-model'

export interface Listed { area: number; areaName: string; element: number; elementName: string; finding: Finding }
const order = { contradiction: 0, doubt: 1, hint: 2 }

/** The open return as the grid's model, and what is to be said of all its cells. `newer`: typed here, not yet stored. */
export function useSheetModel(newer: (key: string) => boolean, elementName: (element: number) => string) {
  const model = shallowRef<GridModel | null>(null)
  const fresh = shallowRef<ReadonlySet<string>>(new Set())
  let shape = ''

  function store(area: number, cell: ReturnCell): boolean {
    const place = model.value?.place(area, cell.element)
    if (!place) return false
    const key = `${area}/${cell.element}`, kept = newer(key)
    const changed = !kept && model.value!.cell(place.row, place.column)?.typed !== cell.typed
    model.value!.take(place, cell, kept)
    return changed
  }
  /** Whether the sheet is another than before. */
  function takeOver(now: ReturnSheet): boolean {
    const areas = now.rows.map(row => row.area), asked = `${now.id} ${areas.map(area => area.id)} ${now.form.columns.map(each => each.element)}`
    const first = asked !== shape, changed = new Set<string>()
    if (first) { model.value = new GridModel(areas, now.form.columns); shape = asked }
    for (const row of now.rows) for (const cell of row.cells) if (store(row.area.id, cell)) changed.add(`${row.area.id}/${cell.element}`)
    fresh.value = first ? new Set() : changed
    return first
  }
  function show(cell: TypedCell) {
    const place = model.value?.place(cell.area, cell.element)
    if (place) model.value!.show(place, cell.typed)
  }
  function refuse(cell: TypedCell, why: string) {
    const place = model.value?.place(cell.area, cell.element)
    if (place) model.value!.refuse(place, why)
  }
  const all = computed(() => {
    const now = model.value, listed: Listed[] = []
    let filled = 0, expected = 0
    void now?.turn.value
    now?.areas.forEach((area, row) => now.elements.forEach(({ element }, column) => {
      const cell = now.cell(row, column), refusal = now.refusal(row, column)
      if (!cell) return
      if (cell.asked !== false && !cell.known_from) { expected++; if (now.text(row, column) !== '') filled++ }
      const say = (finding: Finding) => listed.push({ area: area.id, areaName: area.name, element, elementName: elementName(element), finding })
      if (refusal) say({ code: 'unread', severity: 'contradiction', message: refusal, message_en: refusal })
      else cell.findings.forEach(say)
    }))
    listed.sort((one, other) => order[one.finding.severity] - order[other.finding.severity])
    const errors = listed.filter(each => each.finding.severity === 'contradiction').length
    return { listed, counts: { filled, expected, errors, warnings: listed.length - errors } }
  })
  return { model, fresh, store, takeOver, show, refuse, listed: computed(() => all.value.listed), counts: computed(() => all.value.counts) }
}
