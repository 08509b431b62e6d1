import type { AssetQuery, Cap, SetRef, VisibleOptions } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess } from './compiled.ts'
import { type Fragment, and, join, or, raw, sql, toRaw } from './fragment.ts'
import { guard, timelineGuard } from './guard.ts'
import type { Keyring } from './keyring.ts'
import { reaches } from './reach.ts'

/** Which form a query takes. `auto` is what requests use; the others are for the test that proves them equal. */
export type Shape = 'auto' | 'probe' | 'sets'

const setsOf = (options: VisibleOptions): readonly (SetRef | undefined)[] => {
  if (!options.in) return [undefined]
  return 'kind' in options.in ? [options.in] : options.in
}

/** The condition on `core.asset a` that says what a caller holds `cap` on, core's guard included. */
export function visibleWhere(
  access: CompiledAccess,
  ring: Keyring,
  cap: Cap,
  options: VisibleOptions = {},
  shape: Shape = 'auto',
): Fragment {
  const few = shape === 'sets' || (shape === 'auto' && ring.small)
  const reached = setsOf(options).map((set) => {
    const ways = reaches(access, ring, { cap, in: set, timeline: options.timeline })
    if (ways.length === 0) return raw('false')
    if (few)
      return sql`a.id in (${join(
        ways.map((way) => way.ids),
        ' union all ',
      )})`
    return or(ways.map((way) => way.probe))
  })
  return and([guard(ring), ...(options.timeline ? [timelineGuard(ring)] : []), ...reached])
}

/**
 * The assets a caller holds `cap` on, as a subquery. Synchronous on purpose: a knex builder is thenable, so an async
 * function cannot return one without running it.
 */
export function visible(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  cap: Cap,
  options: VisibleOptions = {},
  shape: Shape = 'auto',
): AssetQuery {
  const query: AssetQuery = knex('core.asset as a').select('a.id')
  return query.whereRaw(toRaw(knex, visibleWhere(access, ring, cap, options, shape)))
}
