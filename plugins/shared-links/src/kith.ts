import { labels, plugin } from '@kith/sdk'
import { z } from 'zod'
import pkg from '../package.json' with { type: 'json' }

const days = z.int().min(1).max(3650).optional()

/** The typed factory of this plugin. */
export const kith = plugin({
  package: pkg,
  settings: z.object({
    defaultDays: days.meta(
      labels({
        title: { en: 'Usual days', de: 'Tage, wie üblich' },
        description: {
          en: 'After how many days a new link ends, if its maker does not say; empty: never',
          de: 'Nach wie vielen Tagen ein neuer Link endet, wenn nichts anderes gesagt wird; leer: nie',
        },
      }),
    ),
    mostDays: days.meta(
      labels({
        title: { en: 'Most days', de: 'Höchstens so viele Tage' },
        description: {
          en: 'The most days a link may be good for; empty: any number',
          de: 'So viele Tage gilt ein Link höchstens; leer: beliebig viele',
        },
      }),
    ),
  }),
})
