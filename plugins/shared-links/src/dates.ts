import { endsFirst, overAlready, tooLong } from './errors.ts'

const DAY = 86_400_000

export interface Limits {
  readonly defaultDays?: number | undefined
  readonly mostDays?: number | undefined
}

/** When a new link ends if its maker does not say. */
export function defaultEnd({ defaultDays, mostDays }: Limits, startsAt: Date | null | undefined): Date | null {
  const days = Math.min(defaultDays ?? Infinity, mostDays ?? Infinity)
  return days === Infinity ? null : new Date(Math.max(Date.now(), startsAt?.getTime() ?? 0) + days * DAY)
}

interface Dates {
  readonly startsAt?: Date | null | undefined
  readonly endsAt?: Date | null | undefined
}

/** Throws when dates make no sense. Only what is said now is looked at, with what `known` says of the other one. */
export function checkDates(said: Dates, known: Dates, { mostDays }: Limits): void {
  const { startsAt = known.startsAt, endsAt = known.endsAt } = said
  if (said.endsAt && said.endsAt.getTime() <= Date.now()) throw overAlready()
  const isSaid = said.startsAt !== undefined || said.endsAt !== undefined
  if (isSaid && startsAt && endsAt && endsAt <= startsAt) throw endsFirst()
  if (!isSaid || mostDays === undefined) return
  const from = Math.max(Date.now(), startsAt?.getTime() ?? 0)
  // A minute for the clock of whoever asks.
  if (!endsAt || endsAt.getTime() > from + mostDays * DAY + 60_000) throw tooLong({ mostDays })
}
