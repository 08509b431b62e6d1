import { pageLanguage } from '@kith/sdk/widgets'

export const momentOf = (at: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))

export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'full' }).format(new Date(at))

/** `Ada, Bob and Cy`, as the language has it. */
export const namesOf = (people: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat(pageLanguage()).format(people.map(({ name }) => name))
