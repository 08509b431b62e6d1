/** What stands in Kith's own pages: one text, or one for each language, of which English is one. */
export type Words = string | ({ readonly en: string } & { readonly [language: string]: string })

/** The words in a language such as `de` or `pt-BR`; in English where nobody translated them. */
export const wordsIn = (words: Words, language: string): string =>
  typeof words === 'string' ? words : (words[language] ?? words[language.split('-')[0] ?? ''] ?? words.en)

/** What forms say of a value: of a setting, a preference, a filter, a source of photos. */
export interface Labels {
  readonly title: Words
  readonly description?: Words
}

/**
 * What forms say of a value, in the reader's language. It goes to `.meta` of the value's schema.
 * @example
 * z.int().min(1).default(3).meta(labels({ title: { en: 'Photos at once', de: 'Fotos zugleich' } }))
 */
export const labels = ({ title, description }: Labels): { title: string; description?: string; labels: Labels } => ({
  title: wordsIn(title, 'en'),
  ...(description !== undefined && { description: wordsIn(description, 'en') }),
  labels: { title, ...(description !== undefined && { description }) },
})
