import { type Translate, createTranslate, pageLanguage } from '@kith/sdk/widgets'
import { de } from './de.ts'
import { en } from './en.ts'

/** The name of one of the pages' texts. */
export type TextKey = keyof typeof en

/** Says one of the pages' texts. */
export type Say = Translate<TextKey>

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
