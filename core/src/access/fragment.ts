import type { Knex } from 'knex'

/** A piece of SQL with `?` for its values, as knex takes it. */
export interface Fragment {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * SQL as a template: fragments are spliced in, everything else becomes a value.
 * Strings of SQL that are known to be safe (names checked at enable) go in with `raw`.
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Fragment {
  let text = strings[0] ?? ''
  const values: unknown[] = []
  parts.forEach((part, i) => {
    if (isFragment(part)) {
      text += part.sql
      values.push(...part.values)
    } else {
      text += '?'
      values.push(part)
    }
    text += strings[i + 1] ?? ''
  })
  return { sql: text, values }
}

export const raw = (text: string): Fragment => ({ sql: text, values: [] })

/** A quoted name; dots separate schema, table and column. */
export const name = (text: string): Fragment =>
  raw(
    text
      .split('.')
      .map((part) => `"${part.replaceAll('"', '""')}"`)
      .join('.'),
  )

export function join(fragments: readonly Fragment[], by: string): Fragment {
  return { sql: fragments.map((f) => f.sql).join(by), values: fragments.flatMap((f) => f.values) }
}

/** True when any holds; false when there is none. */
export const or = (fragments: readonly Fragment[]): Fragment =>
  fragments.length === 0 ? raw('false') : sql`(${join(fragments, ' or ')})`

export const and = (fragments: readonly Fragment[]): Fragment =>
  fragments.length === 0 ? raw('true') : sql`(${join(fragments, ' and ')})`

/** A fragment as knex takes it inside other queries. */
export const toRaw = (knex: Knex, fragment: Fragment): Knex.Raw =>
  knex.raw(fragment.sql, fragment.values as Knex.RawBinding[])

/** Runs a fragment; `T` is what its columns are, which the caller vouches for. */
export async function rows<T>(knex: Knex, fragment: Fragment): Promise<T[]> {
  const result: { rows: T[] } = await toRaw(knex, fragment)
  return result.rows
}

/** A knex query as a fragment. */
export function fragmentOf(query: Knex.QueryBuilder): Fragment {
  const { sql: text, bindings } = query.toSQL()
  return { sql: text, values: bindings }
}

const isFragment = (part: unknown): part is Fragment =>
  typeof part === 'object' && part !== null && 'sql' in part && 'values' in part && Array.isArray(part.values)
