import { type Ingested, isKithError } from '@kith/sdk'
import type { KeepFile } from '../ingest/keep-file.ts'
import { hashFile } from '../media/hash-file.ts'
import type { CoreContext } from '../server/area.ts'
import { factsOf } from './metadata.ts'
import type { Parts } from './parts.ts'
import { type ResumableUpload, forgetUpload, recordTaken, uploadOf } from './uploads.ts'

export interface FinishDeps {
  readonly parts: Parts
  readonly keepFile: KeepFile
}

export type Finish = (c: CoreContext, ownerId: string, upload: ResumableUpload) => Promise<Ingested>

/**
 * Makes the function that takes in an upload whose bytes are all there. Asked twice at once, it does it once. What is
 * refused for good is not kept; after other failures it can be asked again.
 */
export function createFinish({ parts, keepFile }: FinishDeps): Finish {
  const busy = new Map<string, Promise<Ingested>>()

  async function takeIn(c: CoreContext, ownerId: string, upload: ResumableUpload): Promise<Ingested> {
    const { path, release } = await parts.whole(upload.id)
    try {
      const hash = await hashFile(path)
      // Another process that took it in removes it meanwhile.
      if (hash.size !== upload.size) throw new Error(`Of ${upload.size} bytes of an upload ${hash.size} could be read.`)
      const { name, modifiedAt } = factsOf(upload.metadata)
      const record = (taken: Ingested) => recordTaken(c.knex, upload.id, taken)
      return await keepFile(c, { path, ...hash }, name, { owner: ownerId, modifiedAt, record })
    } finally {
      await release()
    }
  }

  async function finish(c: CoreContext, ownerId: string, upload: ResumableUpload): Promise<Ingested> {
    try {
      const taken = await takeIn(c, ownerId, upload)
      await parts.remove(upload.id)
      return taken
    } catch (error) {
      const { taken } = await uploadOf(c.knex, ownerId, upload.id)
      // Another process was quicker.
      if (taken) return taken
      if (isKithError(error) && error.status < 500) {
        await parts.remove(upload.id)
        await forgetUpload(c.knex, upload.id)
      }
      throw error
    }
  }

  return (c, ownerId, upload) => {
    if (upload.taken) return Promise.resolve(upload.taken)
    const going = busy.get(upload.id) ?? finish(c, ownerId, upload).finally(() => busy.delete(upload.id))
    busy.set(upload.id, going)
    return going
  }
}
