import type { z } from 'zod'
import type { Badge, LookupPart } from './parts.ts'

type Load<T> = (ids: readonly string[], c: never) => Promise<ReadonlyMap<string, T>>

/** Makes what `kith.lookup` answers; its types are those of the verb. */
export function lookupOf(
  name: string,
  options: { on: 'details'; returns: z.ZodType } | { on: 'grid'; badge: Badge },
  load: Load<unknown> & Load<number>,
): LookupPart {
  return { part: 'lookup', name, ...options, load }
}
