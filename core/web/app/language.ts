import { type ReadonlySignal, computed, effect, signal } from '@preact/signals'
import { LANGUAGES, type LanguageCode, codeOf } from '../texts/say.ts'

/** In which language the pages speak. */
export interface Language {
  /** What was chosen; `undefined`: as the browser. */
  readonly chosen: ReadonlySignal<LanguageCode | undefined>
  readonly spoken: ReadonlySignal<LanguageCode>
  /** Takes over what is chosen in an account. This browser remembers it for the page before one is signed in. */
  choose(locale: string | null): void
}

const KEY = 'kith.language'

/** The first language of the browser that the pages speak, else English. */
const ofBrowser = (): LanguageCode => {
  for (const tag of navigator.languages) {
    const code = codeOf(tag)
    if (code) return code
  }
  return 'en'
}

/** Says which language it is on the document, too: formats, widgets and screen readers go by that. */
export function createLanguage(): Language {
  const chosen = signal(codeOf(localStorage.getItem(KEY)))
  const spoken = computed(() => chosen.value ?? ofBrowser())
  effect(() => {
    document.documentElement.lang = spoken.value
    document.documentElement.dir = LANGUAGES[spoken.value].dir
  })
  return {
    chosen,
    spoken,
    choose(locale) {
      const code = codeOf(locale)
      if (code) localStorage.setItem(KEY, code)
      else localStorage.removeItem(KEY)
      chosen.value = code
    },
  }
}
