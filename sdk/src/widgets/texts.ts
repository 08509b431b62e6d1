/** One text, or one for each form of the plural: `{ one: '{count} photo', other: '{count} photos' }`. */
export type Text = string | ({ readonly other: string } & { readonly [form in Intl.LDMLPluralRule]?: string })

/** Texts by their keys. */
export type Texts = Readonly<Record<string, Text>>

/** Texts by language: English has them all, others have what was translated. */
export interface Tables<T extends Texts = Texts> {
  readonly en: T
  readonly [language: string]: Partial<Readonly<Record<keyof T, Text>>>
}

/** Says a text: `t('photos', { count: 3 })`. The plural goes by `count`. */
export type Translate<K extends string = string> = (
  key: K,
  values?: Readonly<Record<string, string | number>>,
) => string

/** The language of the page, as the reader's region writes it: `en-GB` for a page in `en`. */
export function pageLanguage(): string {
  // What stands there in other people's pages may be no language: `en_US`, `x`.
  const page = isLanguage(document.documentElement.lang) ? document.documentElement.lang : ''
  const regional = navigator.languages.find((one) => one === page || one.startsWith(`${page}-`))
  return regional ?? (page || navigator.language)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}

/** Makes `t` for a language. What is not translated is said in English; an unknown key says itself. */
export function createTranslate<T extends Texts>(tables: Tables<T>, language: string): Translate<keyof T & string> {
  const given = tables[language] ?? tables[language.split('-')[0] ?? '']
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (key, values = {}) => {
    const text = given?.[key] ?? tables.en[key] ?? key
    const { count } = values
    const form =
      typeof text === 'string'
        ? text
        : (text[typeof count === 'number' ? plurals.select(count) : 'other'] ?? text.other)
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
