import { pageLanguage } from '@kith/sdk/widgets'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** `3.2 GB` */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return new Intl.NumberFormat(pageLanguage(), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value)
}

/** An instant, in the reader's time zone. */
export const formatInstant = (iso: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** `3 hours ago`; a date when it is longer than a month ago. */
export function formatAgo(iso: string): string {
  const seconds = (new Date(iso).getTime() - Date.now()) / 1000
  if (Math.abs(seconds) > 30 * 86_400) return formatInstant(iso)
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(pageLanguage(), { numeric: 'auto' }).format(Math.round(seconds / size), unit)
}

/** `2:05`, `1:02:09` */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** `about 5 minutes`, in the largest unit that says something. */
export function formatSpan(seconds: number): string {
  const [unit, size] = STEPS.find(([, length]) => seconds >= length) ?? (['second', 1] as const)
  return new Intl.NumberFormat(pageLanguage(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.round(seconds / size),
  )
}

// Wall clock times have no zone: they are formatted as if they were UTC, so that nothing shifts them.
const wallClock = (time: string) => new Date(`${time.replace(' ', 'T')}Z`)
// Making a format takes longer than using it, and every tile has a date.
const formats = new Map<string, Intl.DateTimeFormat>()

function wallFormat(time: string, options: Intl.DateTimeFormatOptions): string {
  const language = pageLanguage()
  const key = language + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(wallClock(time))
}

/** `Saturday, 4 May 2024 at 14:02` */
export const formatMoment = (time: string): string => wallFormat(time, { dateStyle: 'full', timeStyle: 'short' })

/** `4 May 2024, 14:02` */
export const formatShortMoment = (time: string): string => wallFormat(time, { dateStyle: 'medium', timeStyle: 'short' })

/** `May 2024` */
export const formatMonth = (month: string): string =>
  wallFormat(`${month}-01T00:00:00`, { month: 'long', year: 'numeric' })

/** `Sat, 4 May`, without the year because the month stands above it. */
export const formatDay = (day: string): string =>
  wallFormat(`${day}T00:00:00`, { weekday: 'short', day: 'numeric', month: 'short' })

/** `3 years ago` */
export const formatYearsAgo = (years: number): string =>
  new Intl.RelativeTimeFormat(pageLanguage()).format(-years, 'year')

/** The day it is here, `2024-05-04`. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
