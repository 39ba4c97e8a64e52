import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Block, GridModel, Place } from './grid-model'

function placeOf(event: MouseEvent): Place | null {
  const found = (event.target as HTMLElement).closest<HTMLElement>('[data-place]')
  if (!found) return null
  const [row, column] = found.dataset.place!.split('/').map(Number)
  return { row, column }
}
/** The selection drawn out to a place, along the longer way. */
export function drawnOut(from: Block, to: Place): Block {
  const down = Math.max(to.row - from.bottom, from.top - to.row, 0), across = Math.max(to.column - from.right, from.left - to.column, 0)
  if (!down && !across) return from
  return down >= across
    ? { ...from, top: Math.min(from.top, to.row), bottom: Math.max(from.bottom, to.row) }
    : { ...from, left: Math.min(from.left, to.column), right: Math.max(from.right, to.column) }
}

/** Selecting with the mouse, and filling by the selection's corner. */
export function usePointer(model: () => GridModel, deeds: { go: (to: Place, extend: boolean) => void; reveal: (to: Place) => void; fill: (from: Block, over: Block) => void }) {
  const filling = ref<Block | null>(null)
  let doing: 'selecting' | 'filling' | null = null
  function press(event: MouseEvent) {
    const place = placeOf(event)
    if (!place || event.button !== 0) return
    event.preventDefault()
    doing = 'selecting'
    deeds.go(place, event.shiftKey)
  }
  function pressCorner(event: MouseEvent) {
    if (event.button !== 0) return
    event.preventDefault()
    doing = 'filling'
    filling.value = model().selection
  }
  function drag(event: MouseEvent) {
    const place = doing ? placeOf(event) : null
    if (!place) return
    if (doing === 'filling') filling.value = drawnOut(model().selection, place)
    else model().goTo(place.row, place.column, true)
    deeds.reveal(place)
  }
  function release() {
    const over = filling.value
    if (doing === 'filling' && over) deeds.fill(model().selection, over)
    doing = null
    filling.value = null
  }
  onMounted(() => window.addEventListener('mouseup', release))
  onBeforeUnmount(() => window.removeEventListener('mouseup', release))
  return { filling, press, pressCorner, drag }
}
