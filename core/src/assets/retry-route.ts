import { sql } from '../access/fragment.ts'
import { retryFailed } from '../ingest/retry-failed.ts'
import { core } from '../server/area.ts'
import { z } from 'zod'
import { Ids } from './edit.ts'
import { requireOwn } from './own-assets.ts'

export const retryRoute = core.post(
  '/retry',
  {
    summary: 'Work once more on photos of yours that failed, or on copies of videos that could not be made',
    body: z.object({ ids: Ids }),
    returns: z.object({ count: z.int().describe('How many of them had failed') }),
    status: 202,
  },
  async (c) => {
    const { ids } = c.body
    await requireOwn(c.knex, c.generation.access, c.ring, ids, 'work on')
    // The film of a live photo is an asset of its own, which nobody sees.
    const films = sql`select p.live_video_id from core.asset p where p.id = any(${ids}::uuid[])`
    return retryFailed(c, sql`(a.id = any(${ids}::uuid[]) or a.id in (${films}))`)
  },
)
