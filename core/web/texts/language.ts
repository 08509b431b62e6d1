import type { Text } from '@kith/sdk/widgets'

/** The same texts in another language: the compiler finds those that are missing, and those that nobody says. */
export type Translated<T> = { readonly [K in keyof T]: Text }
