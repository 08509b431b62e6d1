import type { Log } from '@kith/sdk'
import knexLib, { type Knex } from 'knex'
import type { ClientConfig } from 'pg'
import { kithTypes } from './types.ts'

/** Knex on connections that are configured anew each time: an embedded database may have been restarted. */
export function createKnex(connection: () => ClientConfig, max: number, log: Log | undefined): Knex {
  return knexLib({
    client: 'pg',
    connection: () => ({ ...connection(), types: kithTypes }),
    pool: { min: 0, max },
    acquireConnectionTimeout: 30_000,
    log: {
      warn: (message) => log?.warn({ message: String(message) }, 'knex warns'),
      error: (message) => log?.error({ message: String(message) }, 'knex failed'),
      deprecate: (method) => log?.warn({ method }, 'knex deprecates'),
      debug: () => undefined,
    },
  })
}
