import type { Knex } from 'knex'
import { type RateLimiterAbstract, RateLimiterPostgres } from 'rate-limiter-flexible'

/** What counts the uses of one limit. */
export type Store = Pick<RateLimiterAbstract, 'consume' | 'reward' | 'delete'>

/** A statement as the limiter's library hands it over. */
interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Counts in `core.attempt`, for all processes. */
export function databaseStore(knex: Knex, options: { keyPrefix: string; points: number; duration: number }): Store {
  const storeClient = {
    // Without the statement's name: prepared statements do not survive a transaction pooler.
    async query({ text, values }: Statement): Promise<unknown> {
      const connection = await knex.client.acquireConnection()
      try {
        return await connection.query({ text, values })
      } finally {
        await knex.client.releaseConnection(connection)
      }
    },
  }
  return new RateLimiterPostgres({
    ...options,
    storeClient,
    storeType: 'client',
    schemaName: 'core',
    tableName: 'attempt',
    tableCreated: true,
    // A job forgets what is over, once for all processes.
    clearExpiredByTimeout: false,
  })
}
