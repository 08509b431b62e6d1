import { pageLanguage } from '@kith/sdk/widgets'

export const dayOf = (at: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'full' }).format(new Date(at))

/** What came after it came “since 21 Nov”; since a time, when that was today. */
export function sinceOf(at: string): string {
  const [then, now] = [new Date(at), new Date()]
  const style: Intl.DateTimeFormatOptions =
    then.toDateString() === now.toDateString()
      ? { timeStyle: 'short' }
      : { day: 'numeric', month: 'short', ...(then.getFullYear() !== now.getFullYear() && { year: 'numeric' }) }
  return new Intl.DateTimeFormat(pageLanguage(), style).format(then)
}

/** `Ada, Bob and Cy`, as the language has it. */
export const namesOf = (people: readonly { readonly name: string }[]): string =>
  new Intl.ListFormat(pageLanguage()).format(people.map(({ name }) => name))
