import { ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { read, written, type Filter } from './model'

/** The filter that the pages of problems share: kept in the address, so that it can be passed on and gone back to. */
export function useFilter(otherwise: Filter) {
  const route = useRoute(), router = useRouter()
  const name = route.name
  const filter = ref<Filter>(typeof route.query.f === 'string' ? read(route.query.f) : otherwise)
  watch(filter, now => {
    const text = written(now)
    if (route.name === name && route.query.f !== text) void router.replace({ query: { ...route.query, f: text }, hash: route.hash })
  }, { deep: true })
  watch(() => route.query.f, text => {
    if (route.name === name && typeof text === 'string' && text !== written(filter.value)) filter.value = read(text)
  })
  return filter
}
