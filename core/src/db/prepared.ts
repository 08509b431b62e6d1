import { sqlStateOf } from '@kith/sdk/host'
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { type Fragment, rows, toRaw } from '../access/fragment.ts'

/** Runs queries as prepared statements. */
export interface Prepared {
  rows<T>(knex: Knex, query: Fragment): Promise<T[]>
}

/** So many different texts are kept on each connection; more would only take its memory. */
const MOST = 500

/** A statement that is not there, or there twice: what a pooler says that hands each query to another session. */
const POOLED = new Set(['26000', '42P05'])

/**
 * For queries that are asked all the time and whose text hardly varies. To plan the question who may see a photo takes
 * twenty times as long as to answer it, so each connection plans it once.
 */
export function createPrepared(): Prepared {
  const known = new Set<string>()
  let off = false

  return {
    async rows<T>(knex: Knex, query: Fragment): Promise<T[]> {
      // An error would end the transaction, and the query could not be asked the other way.
      if (off || knex.isTransaction) return rows<T>(knex, query)
      const name = `kith_${createHash('md5').update(query.sql).digest('base64url')}`
      if (!known.has(name) && known.size >= MOST) return rows<T>(knex, query)
      known.add(name)
      try {
        const result: { rows: T[] } = await toRaw(knex, query).options({ name })
        return result.rows
      } catch (error) {
        if (!POOLED.has(sqlStateOf(error) ?? '')) throw error
        off = true
        return rows<T>(knex, query)
      }
    },
  }
}
