/** What stands in Kith's own pages: one text, or one for each language, of which English is one. */
export type Words = string | ({ readonly en: string } & { readonly [language: string]: string })

/** The words in a language such as `de` or `pt-BR`; in English where nobody translated them. */
export const wordsIn = (words: Words, language: string): string =>
  typeof words === 'string' ? words : (words[language] ?? words[language.split('-')[0] ?? ''] ?? words.en)
