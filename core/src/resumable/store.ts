import type { Readable } from 'node:stream'
import { DataStore, Upload } from '@tus/server'
import type { CoreRequestContext } from '../server/area.ts'
import { KEPT_MS, type Parts } from './parts.ts'
import { beginUpload, forgetUpload, uploadOf } from './uploads.ts'

/**
 * Where the protocol keeps uploads, for one caller: what they are in the database, their bytes in files. How far one came
 * is how long its file is, so nothing has to be written down while it comes.
 */
export const storeOf = (c: Pick<CoreRequestContext, 'knex'>, ownerId: string, parts: Parts): DataStore =>
  Object.assign(new DataStore(), {
    extensions: ['creation', 'creation-with-upload', 'termination', 'expiration'],
    getExpiration: () => KEPT_MS,

    async create(upload: Upload): Promise<Upload> {
      await beginUpload(c.knex, ownerId, {
        id: upload.id,
        size: upload.size ?? 0,
        metadata: upload.metadata ?? {},
      })
      return upload
    },

    async getUpload(id: string): Promise<Upload> {
      const { size, metadata, beganAt, finishedAt } = await uploadOf(c.knex, ownerId, id)
      const came = finishedAt ? { size, at: finishedAt } : await parts.look(id)
      return new Upload({
        id,
        size,
        offset: came?.size ?? 0,
        metadata: { ...metadata },
        // The protocol counts from when it began; an upload that goes on must not expire.
        creation_date: (came?.at ?? beganAt).toISOString(),
      })
    },

    write: (bytes: Readable, id: string, offset: number): Promise<number> => parts.write(id, offset, bytes),

    async remove(id: string): Promise<void> {
      await uploadOf(c.knex, ownerId, id)
      await parts.remove(id)
      await forgetUpload(c.knex, id)
    },
  })
