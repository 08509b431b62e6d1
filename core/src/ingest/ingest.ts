import type { Ingested, Upload } from '@kith/sdk'
import type { Config } from '../config.ts'
import type { CoreContext } from '../server/area.ts'
import type { IngestFacts, KeepFile } from './keep-file.ts'
import { receiveFile } from './receive-file.ts'
import { roomOf } from './upload-library.ts'

export interface IngestDeps {
  readonly config: Pick<Config, 'data'>
  readonly keepFile: KeepFile
}

export type Ingest = (c: CoreContext, upload: Upload, options: IngestFacts) => Promise<Ingested>

/** Makes the function that takes in an upload: to disk, hashed on its way, and kept. */
export function createIngest({ config, keepFile }: IngestDeps): Ingest {
  return async (c, upload, options) => {
    const room = await roomOf(c.knex, options.owner)
    const file = await receiveFile(upload.stream, { data: config.data, room, signal: c.signal })
    try {
      return await keepFile(c, file, upload.name, options)
    } finally {
      await file.release()
    }
  }
}
