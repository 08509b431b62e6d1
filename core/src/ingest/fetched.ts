import { createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { isKithError } from '@kith/sdk'
import type { Config } from '../config.ts'
import { diskError } from '../files/disk-error.ts'
import { tempPath } from '../files/temp-folder.ts'
import type { SourcePlace, Sources } from '../sources/index.ts'
import type { ReadablePath } from './readable-path.ts'

export interface FetchDeps {
  readonly config: Pick<Config, 'data'>
  readonly sources: Pick<Sources, 'open'>
}

/** A file of a source that could not be had. */
export class NotFetched extends Error {
  readonly gone: boolean

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    const known = diskError(cause)
    this.gone = isKithError(known) && known.status === 404
  }
}

/** A file of a source on this machine, for as long as it is read. */
export async function fetched(
  deps: FetchDeps,
  place: SourcePlace,
  ref: string,
  signal?: AbortSignal,
): Promise<ReadablePath> {
  const path = await tempPath(deps.config.data)
  const release = () => rm(path, { force: true })
  try {
    const { body, size } = await deps.sources.open(place, ref)
    await pipeline(body, createWriteStream(path), { signal })
    const got = (await stat(path)).size
    if (got !== size) throw new Error(`Only ${got} of ${size} bytes came.`)
    return { path, release }
  } catch (error) {
    await release()
    const full = diskError(error)
    throw isKithError(full) && full.status === 507 ? full : new NotFetched(error)
  }
}
