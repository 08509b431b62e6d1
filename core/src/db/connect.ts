import type { Log } from '@kith/sdk'
import type { Knex } from 'knex'
import type { ClientConfig } from 'pg'
import { openEmbedded } from './embedded/index.ts'

/** An open database: PostgreSQL, whether on a server or embedded in this process. */
export interface Database {
  readonly knex: Knex
  readonly kind: 'embedded' | 'server'
  /** For what brings its own connections: BullMQ, and clients that LISTEN. */
  connection(extra?: { options?: string }): ClientConfig
  /** A tar of the data, of an embedded database. */
  dump?(): Promise<Uint8Array>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** A server; without it the database is embedded. */
  readonly url?: string | undefined
  /** Where the embedded database is; in memory when absent. */
  readonly folder?: string | undefined
  /** A dump the embedded database starts from. */
  readonly template?: Uint8Array | undefined
  /** The most connections at once. */
  readonly pool?: number | undefined
  readonly log?: Log | undefined
}

export async function connectDatabase({ url, folder, template, pool, log }: DatabaseOptions): Promise<Database> {
  if (url !== undefined) {
    const connection = (extra?: { options?: string }): ClientConfig => ({
      connectionString: url,
      application_name: 'kith',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      ...extra,
    })
    const [{ checkServer }, { createKnex }] = await Promise.all([import('./server.ts'), import('./create-knex.ts')])
    await checkServer(connection())
    const knex = createKnex(connection, pool ?? 10, log)
    return { knex, kind: 'server', connection, close: () => knex.destroy() }
  }
  // Its thread is busy for half a second: time enough to load the driver here.
  const [embedded, { createKnex }] = await Promise.all([
    openEmbedded({ folder, template, log }),
    import('./create-knex.ts'),
  ])
  const knex = createKnex(embedded.connection, pool ?? 6, log)
  return {
    knex,
    kind: 'embedded',
    connection: embedded.connection,
    dump: embedded.dump,
    async close() {
      await knex.destroy()
      await embedded.close()
    },
  }
}
