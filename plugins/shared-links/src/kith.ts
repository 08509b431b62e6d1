import { plugin } from '@kith/sdk'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }

const days = z.int().min(1).max(3650).optional()

/** The typed factory of this plugin. */
export const kith = plugin({
  package: pkg,
  settings: z.object({
    defaultDays: days.describe('After how many days a new link ends, if its maker does not say; empty: never'),
    mostDays: days.describe('The most days a link may be good for; empty: any number'),
  }),
})
