import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import type { Config } from '../config.ts'
import { freeBytes } from '../files/free-bytes.ts'
import type { FileStore } from '../files/store.ts'
import { type Area, core } from '../server/area.ts'
import { measureStore } from './measure-store.ts'

const bytes = z.int().min(0)

const Holding = z
  .object({
    id: z.uuid(),
    name: z.string(),
    color: z.string(),
    photos: z.int(),
    videos: z.int(),
    uploadedBytes: bytes.describe('Originals that were uploaded: Kith keeps them'),
    libraryBytes: bytes.describe('Originals in folders of libraries: they stay where they are'),
    quotaBytes: bytes.nullable(),
  })
  .meta({ id: 'storage.Holding' })

const Storage = z.object({
  place: z.string().describe('Where Kith keeps what it stores: a folder, or a bucket'),
  freeBytes: bytes.nullable().describe('Free on the disk of the data folder'),
  uploadedBytes: bytes,
  libraryBytes: bytes,
  accounts: z.array(Holding),
})

const Measured = z.object({
  kinds: z.array(z.object({ kind: z.string(), files: z.int(), bytes })),
})

/** How much room everything takes, for admins. */
export function storageArea({ config, files }: { readonly config: Config; readonly files: FileStore }): Area {
  return {
    id: 'storage',
    routes: {
      getStorage: core.get(
        '/',
        { summary: 'How much room originals take, by account, and what is free', auth: 'admin', returns: Storage },
        async (c) => {
          const accounts = await rows<z.output<typeof Holding>>(
            c.knex,
            sql`select u.id, u.name, u.color, u.quota_bytes::float8 as "quotaBytes",
                count(a.id) filter (where a.type = 'image')::int as photos,
                count(a.id) filter (where a.type = 'video')::int as videos,
                coalesce(sum(a.size) filter (where l.type = 'uploads'), 0)::float8 as "uploadedBytes",
                coalesce(sum(a.size) filter (where l.type <> 'uploads'), 0)::float8 as "libraryBytes"
              from core."user" u
              left join core.asset a on a.owner_id = u.id
              left join core.library l on l.id = a.library_id
              group by u.id order by sum(a.size) desc nulls last, lower(u.name), u.id`,
          )
          const sum = (of: 'uploadedBytes' | 'libraryBytes') => accounts.reduce((all, one) => all + one[of], 0)
          return {
            place: config.bucket ? config.bucket.bucket : config.data,
            freeBytes: await freeBytes(config.data).catch(() => null),
            uploadedBytes: sum('uploadedBytes'),
            libraryBytes: sum('libraryBytes'),
            accounts,
          }
        },
      ),
      measureStorage: core.post(
        '/measure',
        {
          summary: 'Count everything Kith stores: pictures made of photos, copies of videos, what plugins keep',
          description: 'Every file is looked at, so it takes a while where there are many.',
          auth: 'admin',
          returns: Measured,
        },
        async (c) => ({ kinds: await measureStore(files, c.signal) }),
      ),
    },
  }
}
