import { type Audience, type AuditNames, type EventRef, eventOf } from '@kith/sdk'
import type { z } from 'zod'
import type { Said } from '../languages/said.ts'

/** An event of core that the audit log keeps, with what it says of it. */
export const auditEvent = <S extends z.ZodType>(
  name: string,
  schema: S,
  says: (payload: z.output<S>, names: AuditNames) => Said,
  live?: (payload: z.output<S>) => Audience,
): EventRef<S> => eventOf(name, schema, { audit: true, says, ...(live && { live }) })
