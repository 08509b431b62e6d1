import { type SayError, type Texts, type Translate, createTranslate, errorsIn, pageLanguage } from '@kith/sdk/widgets'
import { errors } from './de/errors.ts'
import { failures } from './de/failures.ts'
import { health } from './de/health.ts'
import { serverSettings } from './de/server-settings.ts'
import { de } from './de.ts'
import { en } from './en.ts'

/** The name of one of the pages' texts. */
export type TextKey = keyof typeof en

/** Says one of the pages' texts. */
export type Say = Translate<TextKey>

/** What the server says in English, in another language: by its code. */
const OF_SERVER: { readonly en: Texts; readonly de: Texts } = {
  en: {},
  de: { ...errors, ...failures, ...health, ...serverSettings },
}

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

/** What the server says under this name, in a language: `otherwise`, its own words, where there are no others. */
export function ofServer(
  language: LanguageCode,
  name: string,
  otherwise: string,
  values: Finding['values'] = {},
): string {
  const text = createTranslate(OF_SERVER, language)(name, values)
  return text === name ? otherwise : text
}

/** Something that did not work with a file: a code, and what it means in English. */
export interface Failed {
  readonly code: string
  readonly values?: Finding['values']
  readonly reason: string
}

/** Says in a language why a file failed. */
export const failureIn = (language: LanguageCode, { code, values, reason }: Failed): string =>
  ofServer(language, `failure.${code}`, reason, values)

/** Says a finding in a language. */
export function findingIn(language: LanguageCode, { code, values, about, says, todo }: Finding) {
  return {
    about: ofServer(language, `about.${code.split('.')[0]}`, about, values),
    says: ofServer(language, code, says, values),
    todo: todo === undefined ? undefined : ofServer(language, `${code}.todo`, todo, values),
  }
}
