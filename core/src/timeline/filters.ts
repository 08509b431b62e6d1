import { KithError } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { type Fragment, fragmentOf, sql } from '../access/fragment.ts'
import type { CoreRequestContext } from '../server/area.ts'

/** Makes the context a part of a plugin gets when core calls it within a request. */
export type ContextOfPlugin = (c: CoreRequestContext, plugin: string) => unknown

/** What plugins' filters ask for, as conditions on `core.asset a`. They only narrow what the caller may view. */
export function filterConditions(
  c: CoreRequestContext,
  contextOfPlugin: ContextOfPlugin,
  filters: Readonly<Record<string, unknown>>,
): Fragment[] {
  return Object.entries(filters).map(([name, value]) => {
    const filter = c.generation.filters.get(name)
    if (!filter)
      throw new KithError('unknown_filter', 400, `There is no filter "${name}". It may belong to a plugin that is off.`)
    const read = filter.part.input.safeParse(value)
    if (!read.success) throw new KithError('invalid_query', 400, `Filter "${name}": ${z.prettifyError(read.error)}`)
    const query = filter.part.assets(read.data as never, contextOfPlugin(c, filter.plugin) as never)
    return sql`a.id in (${fragmentOf(knexQueryOf(query))})`
  })
}

/** Filters answer a query of a model, or one of Knex. */
function knexQueryOf(query: unknown): Knex.QueryBuilder {
  const made = query as { toKnexQuery?: () => Knex.QueryBuilder }
  return made.toKnexQuery?.() ?? (query as Knex.QueryBuilder)
}
