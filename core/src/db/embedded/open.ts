import type { Log } from '@kith/sdk'
import type { ClientConfig } from 'pg'
import { openDoor } from './door.ts'
import { explainFailure } from './explain-failure.ts'
import { makeFolder, prepareFolder } from './folder.ts'
import { DataFolderInUse, lockFolder } from './lock.ts'
import { supervise } from './supervise.ts'
import type { EmbeddedStream } from './stream.ts'
import { startThread } from './thread.ts'

export interface EmbeddedOptions {
  /** Where the data is; in memory when absent. */
  readonly folder?: string | undefined
  /** A data folder to start from, as `dump()` gives it. */
  readonly template?: Uint8Array | undefined
  readonly log?: Log | undefined
  /** How long an idle transaction may keep the others waiting, in milliseconds. */
  readonly patience?: number | undefined
}

/** A PostgreSQL in this process, for the ordinary `pg` driver. */
export interface Embedded {
  /** One more connection, as bytes. */
  stream(): EmbeddedStream
  /** For `new pg.Client`, `new pg.Pool`, knex and BullMQ. */
  connection(extra?: { options?: string }): ClientConfig
  /** A tar of the data folder. */
  dump(): Promise<Uint8Array>
  memory(): Promise<NodeJS.MemoryUsage>
  close(): Promise<void>
}

const PATIENCE = 60_000

export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, log } = options
  if (folder === undefined) return supervise(await start(options, undefined), undefined, log)
  try {
    await makeFolder(folder)
    const lock = await lockFolder(folder)
    try {
      const prepared = await prepareFolder(folder)
      const thread = await start(options, prepared.data)
      await prepared.keep()
      const again = () => start({ ...options, template: undefined }, prepared.data)
      const embedded = supervise(thread, { again, ...lock }, log)
      const door = await openDoor(folder, embedded.stream, log)
      return {
        ...embedded,
        async close() {
          await door?.close()
          await embedded.close()
        },
      }
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    if (error instanceof DataFolderInUse) throw error
    throw new Error(`The embedded database in ${folder} cannot be opened. ${reasonOf(error)}`, { cause: error })
  }
}

const start = ({ template, patience = PATIENCE, log }: EmbeddedOptions, folder: string | undefined) =>
  startThread({ folder, template, patience }, log)

/** Errors of Node's file system have a code; what the thread says is a sentence already. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return explainFailure(error, [])
  return error instanceof Error ? error.message : String(error)
}
