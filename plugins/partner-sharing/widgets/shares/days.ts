import { pageLanguage } from '@kith/sdk/widgets'

/** The day an instant is on here, as date fields have it: `2026-05-04`. */
export function dayOf(instant: string): string {
  const at = new Date(instant)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** `4 May 2026`. A day has no time zone: read as UTC and written as UTC, it stays the same everywhere. */
export const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
