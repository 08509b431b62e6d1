import { z } from 'zod'

/** An e-mail as it is stored. Names without a dot, such as `me@nas`, are fine: Kith need not reach it. */
export const Email = z
  .email({ pattern: z.regexes.html5Email, error: 'This is not an e-mail address.' })
  .toLowerCase()
  .max(254)

/** An e-mail as it is entered to be compared. */
export const GivenEmail = z.string().trim().toLowerCase().max(254)

export const PersonName = z.string().trim().min(1).max(100)

/** What tells people apart at a glance, by name, so that each theme draws them in its own way. */
export const COLORS = ['blue', 'green', 'orange', 'pink', 'purple', 'teal', 'red', 'yellow', 'brown', 'gray'] as const
export const Color = z.enum(COLORS)

/** A language as browsers name it, for example `en` or `pt-BR`. */
export const Locale = z
  .string()
  .max(20)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is like "en" or "pt-BR".')

/** Bytes; null: as much as there is room for. */
export const Quota = z.int().min(0).nullable()
