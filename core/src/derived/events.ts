import { z } from 'zod'
import { auditEvent } from '../audit/audit-event.ts'
import { DerivationRef } from './derivation.ts'

const SAYS = {
  paused: { en: 'paused', de: 'angehalten' },
  resumed: { en: 'resumed', de: 'fortgesetzt' },
  retried: { en: 'tried once more what failed of', de: 'wiederholt, soweit sie fehlgeschlagen ist' },
} as const

/** An admin had work on photos wait, go on, or be tried again. */
export const derivationChanged = auditEvent(
  'core.derivation_changed',
  DerivationRef.extend({ what: z.enum(['paused', 'resumed', 'retried']) }),
  ({ plugin, name, what }, { by }) => ({
    en: `${by} ${SAYS[what].en} the work “${name}” of ${plugin} on photos.`,
    de: `${by} hat die Arbeit „${name}“ von ${plugin} an Fotos ${SAYS[what].de}.`,
  }),
)
