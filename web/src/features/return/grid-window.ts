import { computed, onBeforeUnmount, onMounted, reactive, type Ref } from 'vue'
import type { GridModel, Place } from './grid-model'

const spareRows = 6, spareColumns = 2

/** A row or column and the drawn element that shows it: what leaves on one side comes back on the other. */
export interface Slot { at: number; slot: number }
const slots = (from: number, to: number, many: number): Slot[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => ({ at: from + index, slot: (from + index) % many }))

/** Which rows and columns are in view, and how large they are. Only these are drawn. */
export function useGridWindow(frame: Ref<HTMLElement | null>, model: () => GridModel) {
  const sizes = reactive({ row: 32, first: 168, column: 148, height: 480, width: 800, head: 60, foot: 32 })
  const seen = reactive({ top: 0, left: 0 })
  const shown = computed(() => {
    const { rows, columns } = model()
    const from = Math.max(0, seen.left - spareColumns), top = Math.max(0, seen.top - spareRows)
    const to = Math.min(columns, seen.left + Math.ceil(sizes.width / sizes.column) + spareColumns)
    const bottom = Math.min(rows, seen.top + Math.ceil(sizes.height / sizes.row) + spareRows)
    return { rows: slots(top, bottom, Math.ceil(sizes.height / sizes.row) + 2 * spareRows + 1), columns: slots(from, to, Math.ceil(sizes.width / sizes.column) + 2 * spareColumns + 1), before: from * sizes.column }
  })
  function scrolled() {
    const box = frame.value
    if (!box) return
    seen.top = Math.floor(box.scrollTop / sizes.row)
    seen.left = Math.floor(box.scrollLeft / sizes.column)
  }
  function measure() {
    const box = frame.value
    if (!box) return
    sizes.row = parseFloat(getComputedStyle(box).getPropertyValue('--row')) || 32
    const narrow = box.clientWidth < 520, { columns } = model()
    sizes.first = narrow ? 104 : Math.round(sizes.row * 5.4)
    sizes.width = box.clientWidth
    sizes.height = box.clientHeight
    sizes.column = Math.max(narrow ? 104 : Math.round(sizes.row * 3.5), Math.min(Math.round(sizes.row * 7.2), Math.floor((box.clientWidth - sizes.first) / columns)))
    sizes.head = box.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0
    sizes.foot = box.querySelector<HTMLElement>('.sums')?.offsetHeight ?? 0
    scrolled()
  }
  /** Scrolls no further than it takes to see the place whole. */
  function reveal({ row, column }: Place) {
    const box = frame.value
    if (!box) return
    const top = row * sizes.row, left = column * sizes.column
    const down = top + sizes.row - sizes.height + sizes.head + sizes.foot, right = left + sizes.column - sizes.width + sizes.first
    if (top < box.scrollTop) box.scrollTop = top
    else if (down > box.scrollTop) box.scrollTop = down
    if (left < box.scrollLeft) box.scrollLeft = left
    else if (right > box.scrollLeft) box.scrollLeft = right
  }
  let watcher: ResizeObserver | null = null
  onMounted(() => {
    measure()
    watcher = new ResizeObserver(measure)
    if (frame.value) watcher.observe(frame.value)
  })
  onBeforeUnmount(() => watcher?.disconnect())
  return { sizes, seen, shown, scrolled, reveal }
}
