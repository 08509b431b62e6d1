import { pageLanguage } from '@kith/sdk/widgets'

/** A moment as `<input type="datetime-local">` has it: by the clock of who looks. */
export function localInput(moment: Date): string {
  const wall = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
  return wall.toISOString().slice(0, 16)
}

export const instantOf = (input: string): string | null => (input === '' ? null : new Date(input).toISOString())

export const said = (moment: string, time = true): string =>
  new Date(moment).toLocaleString(pageLanguage(), { dateStyle: 'medium', ...(time && { timeStyle: 'short' }) })
