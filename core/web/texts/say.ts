import { type SayError, type Texts, type Translate, createTranslate, errorsIn, pageLanguage } from '@kith/sdk/widgets'
import { errors } from './de/errors.ts'
import { health } from './de/health.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** The name of one of the pages' texts. */
export type TextKey = keyof typeof en

/** Says one of the pages' texts. */
export type Say = Translate<TextKey>

/** What the server says in English, in another language: by its code. */
const OF_SERVER: { readonly en: Texts; readonly de: Texts } = { en: {}, de: { ...errors, ...health } }

/** The languages the pages speak, each by its own name and as it is written. */
export const LANGUAGES = {
  en: { name: 'English', dir: 'ltr', texts: en },
  de: { name: 'Deutsch', dir: 'ltr', texts: de },
} as const
export type LanguageCode = keyof typeof LANGUAGES

export const CODES: readonly LanguageCode[] = ['en', 'de']

/** The one of our languages that a tag such as `de-AT` means; `undefined` when we do not speak it. */
export const codeOf = (tag: string | null | undefined): LanguageCode | undefined =>
  CODES.find((code) => tag?.toLowerCase().split('-')[0] === code)

const made = new Map<string, Say>()

/** Says texts in a language; numbers and plurals go by the region of the reader. */
export function sayIn(code: LanguageCode): Say {
  const region = pageLanguage()
  const known = made.get(code + region)
  if (known) return known
  const say = createTranslate({ en, [code]: LANGUAGES[code].texts }, codeOf(region) === code ? region : code)
  made.set(code + region, say)
  return say
}

/** Says errors of Kith in a language; `undefined` where the server's own words are all there is. */
export const errorsOf = (code: LanguageCode): SayError => errorsIn(OF_SERVER, code)

/** What the server found about its health. */
export interface Finding {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly about: string
  readonly says: string
  readonly todo?: string
}

/** Says a finding in a language. */
export function findingIn(language: LanguageCode, { code, values, about, says, todo }: Finding) {
  const t = createTranslate(OF_SERVER, language)
  const say = (name: string, otherwise: string) => {
    const text = t(name, values)
    return text === name ? otherwise : text
  }
  return {
    about: say(`about.${code.split('.')[0]}`, about),
    says: say(code, says),
    todo: todo === undefined ? undefined : say(`${code}.todo`, todo),
  }
}
