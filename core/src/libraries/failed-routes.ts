import { datetime } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { enqueueProcessing } from '../ingest/enqueue-processing.ts'
import { core } from '../server/area.ts'
import { ownLibrary } from './own-library.ts'

const params = { id: z.uuid() }
const NIL = '00000000-0000-0000-0000-000000000000'

const Failed = z.object({
  id: z.uuid(),
  fileName: z.string(),
  path: z.string(),
  code: z.string(),
  error: z.string(),
  attempts: z.int(),
  at: datetime,
})

/** Photos that could not be worked on: why, and once more. */
export const failedRoutes = {
  listFailed: core.get(
    '/:id/failed',
    {
      summary: 'Files of a library that failed, each with what is wrong with it',
      params,
      query: {
        limit: z.int().min(1).max(500).default(100),
        after: z.uuid().optional().describe('The id of the last one of the page before'),
        code: z.string().max(50).optional().describe('Only these, for example `not_a_photo`'),
      },
      returns: z.array(Failed),
    },
    async (c) => {
      const library = await ownLibrary(c.knex, c.caller, c.params.id)
      const code = c.query.code ?? null
      const found = await rows<Omit<z.output<typeof Failed>, 'path'> & { path: Buffer }>(
        c.knex,
        sql`select id, file_name as "fileName", path, coalesce(error_code, 'unknown') as code,
              coalesce(error, 'It failed.') as error, attempts, updated_at as at
            from core.asset where library_id = ${library.id}::uuid and state = 'failed' and deleted_at is null and offline_at is null
              and (${code}::text is null or error_code = ${code}::text) and id > ${c.query.after ?? NIL}::uuid
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
      body: z.object({ ids: z.array(z.uuid()).max(50_000).optional() }).default({}),
      returns: z.object({ count: z.int() }),
      status: 202,
    },
    async (c) => {
      const library = await ownLibrary(c.knex, c.caller, c.params.id)
      const ids = c.body.ids ?? null
      return c.transaction(async () => {
        const again = await rows<{ id: string }>(
          c.knex,
          sql`update core.asset set state = 'pending', error = null, error_code = null, updated_at = now(),
                visibility = case when error_code = 'not_a_photo' then 'timeline' else visibility end
              where library_id = ${library.id}::uuid and state = 'failed' and deleted_at is null and offline_at is null
                and (${ids}::uuid[] is null or id = any(${ids}::uuid[])) returning id`,
        )
        await enqueueProcessing(
          c,
          again.map((row) => row.id),
        )
        return { count: again.length }
      })
    },
  ),
}
