import { eventOf } from '@kith/sdk'
import { z } from 'zod'
import { DerivationRef } from './derivation.ts'

const SAYS = { paused: 'paused', resumed: 'resumed', retried: 'tried once more what failed of' } as const

/** An admin had work on photos wait, go on, or be tried again. */
export const derivationChanged = eventOf(
  'core.derivation_changed',
  DerivationRef.extend({ what: z.enum(['paused', 'resumed', 'retried']) }),
  {
    audit: true,
    says: ({ plugin, name, what }, { by }) => `${by} ${SAYS[what]} the work “${name}” of ${plugin} on photos.`,
  },
)
