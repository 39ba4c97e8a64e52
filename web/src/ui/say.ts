import { ElMessage } from 'element-plus/es/components/message/index'
import 'element-plus/es/components/message/style/css'
import { ApiError } from '@/api/client'
import { i18n } from '@/locale'

const t = (key: string) => i18n.global.t(key)

/** The sentence for a refusal: the server's own words where it has some, ours for what never reached it. */
export function sentence(failure: unknown): string {
  if (!(failure instanceof ApiError)) return t('fault.unknown')
  if (failure.code === 'network') return t('fault.network')
  if (failure.code === 'stale' && !failure.message) return t('fault.stale')
  if (failure.code === 'key-reused' && !failure.message) return t('fault.keyReused')
  return failure.message || t('fault.unknown')
}

export function sayDone(text: string) { ElMessage({ type: 'success', message: text, grouping: true }) }
export function sayProblem(failure: unknown) {
  ElMessage({ type: 'error', message: sentence(failure), duration: 6000, showClose: true, grouping: true })
  if (!(failure instanceof ApiError)) throw failure
}
