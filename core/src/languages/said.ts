/** A sentence in every language that Kith's pages speak: the compiler finds the one that is missing. */
export type Said = { readonly en: string; readonly de: string }
