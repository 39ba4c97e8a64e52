import { createI18n } from 'vue-i18n'

export type Language = 'zh' | 'en'
const kept = 'greentally.language'

export const i18n = createI18n({ legacy: false, locale: 'zh', fallbackLocale: 'zh', messages: {}, missingWarn: false, fallbackWarn: false })

export function language(): Language { return i18n.global.locale.value as Language }

/** Loads the language's strings if need be, and speaks it from now on. */
export async function speak(chosen: Language) {
  if (!(i18n.global.availableLocales as string[]).includes(chosen)) {
    const strings = chosen === 'zh' ? await import('./zh') : await import('./en')
    i18n.global.setLocaleMessage(chosen, strings.default as never)
  }
  i18n.global.locale.value = chosen as never
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
  localStorage.setItem(kept, chosen)
}

export function rememberedLanguage(): Language {
  const remembered = localStorage.getItem(kept)
  if (remembered === 'zh' || remembered === 'en') return remembered
  return 'zh'
}
