import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { citext } from '@electric-sql/pglite/contrib/citext'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { vector } from '@electric-sql/pglite-pgvector'
import { DurableFs } from './durable-fs.ts'
import { startup } from './protocol.ts'

/** One PostgreSQL session. */
export interface Postgres {
  /** What the engine says to a client that starts. */
  readonly greeting: Uint8Array
  /** Runs messages of the wire protocol to their end; chunks of the reply are valid only during the call. */
  run(bytes: Uint8Array, onReply: (chunk: Uint8Array) => void): void
  query<Row>(sql: string): Promise<Row[]>
  inTransaction(): boolean
  dump(): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

export interface PostgresOptions {
  readonly folder: string | undefined
  readonly template: Uint8Array | undefined
  /** A line of PostgreSQL's own log. */
  onLine(line: string): void
  /** The engine is in pieces; nothing may be asked of it any more. */
  onBroken(error: unknown): never
}

/** How PostgreSQL's own errors arrive; anything else thrown by the engine is a crash. */
const LONG_JUMP = 100

const SETTINGS = {
  // Deep recursion ends with an error of PostgreSQL rather than at the end of the thread's stack; see thread.ts.
  max_stack_depth: '1MB',
  max_wal_size: '64MB',
  min_wal_size: '32MB',
  log_min_error_statement: 'panic',
}

export async function openPostgres({ folder, template, onLine, onBroken }: PostgresOptions): Promise<Postgres> {
  const database = await PGlite.create({
    ...(folder === undefined ? { dataDir: 'memory://' } : { fs: new DurableFs(folder) }),
    ...(template && { loadDataDir: new Blob([new Uint8Array(template)]) }),
    extensions: { vector, citext, pg_trgm, unaccent, btree_gist },
    startParams: startParams(folder !== undefined),
    // In memory the log of writes is of no use; small segments make copies of a database small.
    initDbStartParams: folder === undefined ? ['--wal-segsize=1'] : [],
    onStderr: (line) => {
      onLine(line)
      return false
    },
  })
  breakOnCrash(database, onBroken)
  const run = (bytes: Uint8Array, onReply: (chunk: Uint8Array) => void) => {
    // Runs to its end before it returns; the promise is only for file systems that write later.
    void database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: onReply })
  }
  const greeting: Buffer[] = []
  run(startup({ user: 'postgres', database: 'postgres' }), (chunk) => greeting.push(Buffer.from(chunk)))
  return {
    greeting: Buffer.concat(greeting),
    run,
    async query<Row>(sql: string) {
      return (await database.query<Row>(sql)).rows
    },
    inTransaction: () => database.isInTransaction(),
    async dump() {
      await database.query('checkpoint')
      const tar = await database.dumpDataDir('none')
      return new Uint8Array(await tar.arrayBuffer())
    },
    async close() {
      await database.query('checkpoint')
      await database.close()
    },
  }
}

function startParams(durable: boolean): string[] {
  // The default of wal_sync_method, fdatasync, does nothing here; -F would turn syncing off altogether.
  const settings = durable
    ? { ...SETTINGS, wal_sync_method: 'fsync' }
    : { ...SETTINGS, shared_buffers: '32MB', min_wal_size: '2MB' }
  const defaults = PGlite.defaultStartParams.filter((parameter) => !(durable && parameter === '-F'))
  return [...defaults, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** PGlite takes a crash for an error of the query and goes on with broken memory, or asks an ended engine forever. */
function breakOnCrash(database: PGlite, onBroken: (error: unknown) => never): void {
  const module = database.Module
  const loop = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      loop()
    } catch (error) {
      if (!isLongJump(error)) onBroken(error)
      throw error
    }
  }
}

const isLongJump = (error: unknown) =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === LONG_JUMP
