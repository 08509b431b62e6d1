import { MOST_IDS, datetime } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { NO_COPY } from '../ingest/failure-codes.ts'
import { retryFailed } from '../ingest/retry-failed.ts'
import { core } from '../server/area.ts'
import { ownLibrary } from './own-library.ts'

const params = { id: z.uuid() }
const NIL = '00000000-0000-0000-0000-000000000000'

const Failed = z.object({
  id: z.uuid(),
  photoId: z.uuid().describe('The photo to open: of the film of a live photo, that photo'),
  fileName: z.string(),
  path: z.string(),
  code: z.string(),
  error: z.string(),
  attempts: z.int(),
  at: datetime,
})

/** Photos and videos that could not be worked on: why, and once more. */
export const failedRoutes = {
  listFailed: core.get(
    '/:id/failed',
    {
      summary: 'Files of a library that failed, each with what is wrong with it',
      description: 'Also videos of which no copy for browsers could be made: those have the code `no_copy`.',
      params,
      query: {
        limit: z.int().min(1).max(500).default(100),
        after: z.uuid().optional().describe('The id of the last one of the page before'),
        code: z.string().max(50).optional().describe('Only these, for example `not_a_photo`'),
        skipped: z.boolean().default(true).describe('Also files that turned out not to be photos'),
      },
      returns: z.array(Failed),
    },
    async (c) => {
      const library = await ownLibrary(c.knex, c.caller, c.params.id)
      const code = c.query.code ?? null
      const found = await rows<Omit<z.output<typeof Failed>, 'path'> & { path: Buffer }>(
        c.knex,
        sql`select * from (
              select a.id, coalesce((select p.id from core.asset p where p.live_video_id = a.id limit 1), a.id) as "photoId",
                a.file_name as "fileName", a.path, a.attempts, a.updated_at as at,
                case when a.state = 'failed' then coalesce(a.error_code, 'unknown') else ${NO_COPY} end as code,
                coalesce(a.error, v.error, 'It failed.') as error
              from core.asset a left join core.video v on v.asset_id = a.id
              where a.library_id = ${library.id}::uuid and (a.state = 'failed' or (a.state = 'ready' and v.state = 'failed'))
                and a.deleted_at is null and a.offline_at is null) f
            where (${code}::text is null or code = ${code}::text) and (${c.query.skipped} or code <> 'not_a_photo') and id > ${c.query.after ?? NIL}::uuid
            order by id limit ${c.query.limit}`,
      )
      return found.map((row) => ({ ...row, path: row.path.toString('utf8') }))
    },
  ),

  retryFailed: core.post(
    '/:id/failed/retry',
    {
      summary: 'Work once more on files that failed',
      params,
      body: z.object({ ids: z.array(z.uuid()).max(MOST_IDS).optional() }).default({}),
      returns: z.object({ count: z.int() }),
      status: 202,
    },
    async (c) => {
      const library = await ownLibrary(c.knex, c.caller, c.params.id)
      const ids = c.body.ids ? sql`a.id = any(${c.body.ids}::uuid[])` : sql`true`
      return retryFailed(c, sql`a.library_id = ${library.id}::uuid and ${ids}`)
    },
  ),
}
