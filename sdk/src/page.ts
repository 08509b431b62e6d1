import type { Model, QueryBuilder } from 'objection'
import { z } from 'zod'
import { KithError } from './errors.ts'
import type { Column } from './model.ts'

/** One page of a list. `next` is the cursor of the page after it, or null at the end. */
export interface Page<T> {
  items: T[]
  next: string | null
}

const parseCursor = (cursor: string, length: number): (string | null)[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const parsed = z.array(z.string().nullable()).length(length).safeParse(values)
    if (parsed.success) return parsed.data
  } catch {
    // falls through to the one error for every unreadable cursor
  }
  throw new KithError('invalid_cursor', 400, 'This cursor is not one of ours. Start again without `cursor`.')
}

/**
 * Lists in pages: `{ items, next }`, an opaque cursor, at most 500 a page.
 * @example
 * kith.get('/notes', { query: page.query, returns: page.of(NoteShape) }, async ({ query, caller }) =>
 *   page.take(Note.query().where({ user_id: caller.id }), query, ['at', 'id']))
 */
export const page = {
  /** The reply: `{ items, next }`. */
  of: <S extends z.ZodType>(item: S) => z.object({ items: z.array(item), next: z.string().nullable() }),
  /** The query: `limit` (1 to 500, default 100) and `cursor`. */
  query: { limit: z.coerce.number().int().min(1).max(500).default(100), cursor: z.string().max(2000).optional() },
  /** Takes one page of a query, newest first by these columns; the last of them must make the order total. */
  async take<M extends Model>(
    rows: QueryBuilder<M>,
    query: { limit: number; cursor?: string | undefined },
    by: readonly Column<M>[],
  ): Promise<Page<M>> {
    const table = rows.modelClass().tableName
    const refs = by.map((column) => `${table}.${column}`)
    // Cursors carry the database's own text: a JavaScript Date has milliseconds, a timestamp microseconds.
    const found = rows.clone().limit(query.limit + 1)
    if (!found.hasSelects()) found.select(`${table}.*`)
    refs.forEach((ref, i) =>
      found.select(found.modelClass().raw('??::text as ??', [ref, `__cursor${i}`])).orderBy(ref, 'desc'),
    )
    if (query.cursor !== undefined) {
      const values = parseCursor(query.cursor, by.length)
      const marks = by.map(() => '?').join(', ')
      found.whereRaw(`(${by.map(() => '??').join(', ')}) < (${marks})`, [...refs, ...values])
    }
    const items = await found
    const more = items.length > query.limit
    if (more) items.pop()
    const last = items.at(-1)
    const next = more && last ? encode(by.map((_, i) => String(Reflect.get(last, `__cursor${i}`)))) : null
    for (const item of items) by.forEach((_, i) => Reflect.deleteProperty(item, `__cursor${i}`))
    return { items, next }
  },
}

const encode = (values: readonly string[]) => Buffer.from(JSON.stringify(values)).toString('base64url')
