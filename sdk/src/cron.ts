const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

interface Field {
  readonly name: string
  readonly min: number
  readonly max: number
  /** Words for numbers, from `min` on. */
  readonly words?: readonly string[]
}

const SECOND: Field = { name: 'second', min: 0, max: 59 }
const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: MONTHS },
  { name: 'day of the week', min: 0, max: 7, words: DAYS },
]

/** Why this is not a time a job can run at (`minute hour day month weekday`, a second before them if wanted). */
export function whyNotCron(pattern: string): string | undefined {
  const given = pattern.trim().split(/\s+/)
  const fields = given.length === 6 ? [SECOND, ...FIELDS] : FIELDS
  if (given.length !== fields.length) return 'must have five or six fields, as "30 3 * * *"'
  const wrong = fields.find((field, i) => !(given[i] ?? '').split(',').every((item) => fits(item, field)))
  return wrong && `has no ${wrong.name}`
}

function fits(item: string, field: Field): boolean {
  const [range = '', step, ...more] = item.split('/')
  if (more.length > 0 || (step !== undefined && !(Number(step) > 0))) return false
  if (range === '*') return true
  const [from, to = from, ...rest] = range.split('-').map((end) => numberOf(end, field))
  return (
    rest.length === 0 && from !== undefined && to !== undefined && field.min <= from && from <= to && to <= field.max
  )
}

function numberOf(text: string, { min, words = [] }: Field): number | undefined {
  const at = words.indexOf(text.toLowerCase())
  if (at >= 0) return min + at
  return /^\d+$/.test(text) ? Number(text) : undefined
}
