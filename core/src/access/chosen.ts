import { type Fragment, raw, sql } from './fragment.ts'

/**
 * What stands in place of `core.asset a` where the assets were named one by one: each is looked up by its id, whatever
 * the planner believes of the rest. Where it believes that a condition leaves one row, it would compare all with all.
 * Those that are locked are locked in the order of their ids: two who lock the same ones do not wait for each other.
 */
export const chosenFrom = (ids: Fragment, { locked = false } = {}): Fragment =>
  sql`(${locked ? sql`select i.id from (${ids}) i (id) order by i.id` : ids}) chosen (id) cross join lateral (select * from core.asset one where one.id = chosen.id offset 0 ${raw(locked ? 'for share' : '')}) a`

/** The same for a list of ids, each once. */
export const chosen = (ids: Iterable<string>): Fragment => chosenFrom(sql`select unnest(${[...new Set(ids)]}::uuid[])`)
