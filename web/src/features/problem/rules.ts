import { computed } from 'vue'
import type { Rules } from '@/api/problems'
import { useResource } from '@/ui/resource'

/** The rules of every programme in force: what sources, themes, papers and standards are called. */
export function useRules() {
  const { data, error, loading, reload } = useResource<Rules>(() => ({ path: '/rectification' }), ['rectification', 'programme'])
  const programmeOf = (source: number) => data.value?.sources.find(each => each.id === source)?.programme
  const proofs = (source: number) => (data.value?.proofs ?? []).filter(each => each.programme === programmeOf(source))
  const standards = (source: number) => (data.value?.standards ?? []).filter(each => each.programme === programmeOf(source))
  return { rules: data, error, loading, reload, proofs, standards, ready: computed(() => !!data.value) }
}
