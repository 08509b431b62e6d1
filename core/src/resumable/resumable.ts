import { randomUUID } from 'node:crypto'
import { type Ingested, KithError, type RequestFacts, type Respond, type User } from '@kith/sdk'
import { MemoryLocker, type Upload } from '@tus/server'
import { diskFull } from '../files/disk-error.ts'
import type { KeepFile } from '../ingest/keep-file.ts'
import { quotaExceeded } from '../ingest/receive-file.ts'
import { roomOf } from '../ingest/upload-library.ts'
import type { CoreRequestContext } from '../server/area.ts'
import { createFinish } from './finish.ts'
import { factsOf } from './metadata.ts'
import { KEPT_MS, type Parts } from './parts.ts'
import { speakTus } from './speak.ts'
import { storeOf } from './store.ts'
import { promisedBytes, uploadOf } from './uploads.ts'

/** A request of somebody with an account. */
export interface Asking extends CoreRequestContext {
  readonly caller: User
  readonly request: RequestFacts
  readonly respond: Respond
}

/** How far an upload came. */
export interface Progress {
  readonly id: string
  readonly name: string
  readonly offset: number
  readonly size: number
  readonly expiresAt: Date
  /** Once it is whole. */
  readonly asset: Ingested | null
}

/** Uploads in parts: the protocol is the library's, whose they are and what becomes of them is decided here. */
export interface Resumable {
  begin(c: Asking): Promise<Progress>
  look(c: Asking, id: string): Promise<Progress>
  append(c: Asking, id: string): Promise<void>
  end(c: Asking, id: string): Promise<void>
}

const LARGEST = 50 * 1024 ** 3

export function createResumable({ parts, keepFile }: { parts: Parts; keepFile: KeepFile }): Resumable {
  const finish = createFinish({ parts, keepFile })
  const locker = new MemoryLocker()
  const optionsOf = (c: Asking) => ({ datastore: storeOf(c, c.caller.id, parts), locker })

  /** Takes an upload in whose last byte is there, also when the process that got it died before it could. */
  async function settle(c: Asking, id: string): Promise<Progress> {
    const upload = await uploadOf(c.knex, c.caller.id, id)
    const came = upload.taken ? undefined : await parts.look(id)
    const offset = upload.taken ? upload.size : (came?.size ?? 0)
    const asset = offset === upload.size ? await finish(c, c.caller.id, upload) : null
    if (asset) {
      c.respond.header('kith-asset', asset.id)
      c.respond.header('kith-duplicate', String(asset.duplicate))
    }
    const { name } = factsOf(upload.metadata)
    const at = upload.finishedAt ?? came?.at ?? upload.beganAt
    return { id, name, offset, size: upload.size, expiresAt: new Date(at.getTime() + KEPT_MS), asset }
  }

  return {
    async begin(c) {
      const id = randomUUID()
      await speakTus(c, 'POST', undefined, {
        ...optionsOf(c),
        namingFunction: () => id,
        onUploadCreate: async (_, upload) => {
          await requireRoom(c, parts, upload)
          return {}
        },
      })
      return settle(c, id)
    },
    async look(c, id) {
      const progress = await settle(c, id)
      await speakTus(c, 'HEAD', id, optionsOf(c))
      return progress
    },
    async append(c, id) {
      const { taken, size } = await uploadOf(c.knex, c.caller.id, id)
      // Its last answer was lost, and the client sends the nothing that is left.
      if (taken && c.request.header('upload-offset') === String(size)) c.respond.header('upload-offset', String(size))
      else await speakTus(c, 'PATCH', id, optionsOf(c))
      await settle(c, id)
    },
    end: (c, id) => speakTus(c, 'DELETE', id, optionsOf(c)),
  }
}

/** Says at once what could only fail after hours. */
async function requireRoom(c: Asking, parts: Parts, upload: Upload): Promise<void> {
  const size = upload.size ?? 0
  factsOf(upload.metadata ?? {})
  if (size === 0) throw new KithError('empty_file', 422, 'The file is empty. Send it again from where it came from.')
  if (size > LARGEST) throw new KithError('too_large', 413, `A file is larger than ${LARGEST} bytes.`)
  const room = await roomOf(c.knex, c.caller.id)
  if (size > room - (await promisedBytes(c.knex, c.caller.id))) throw quotaExceeded()
  if (size > (await parts.free())) throw diskFull()
}
