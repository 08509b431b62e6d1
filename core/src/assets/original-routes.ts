import { KithError, type RequestFacts, type Respond, forbidden, id, notFound, reply } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { originalOf } from '../ingest/index.ts'
import { core } from '../server/area.ts'
import { downloads } from './downloads.ts'
import { type Asked, type OpenDeps, openDownload, openWhole } from './open-asset.ts'
import { named } from './picture-routes.ts'
import { reachableById } from './reachable.ts'

export const originalRoute = (deps: OpenDeps) =>
  core.get(
    '/:id/original',
    {
      summary: 'The original file',
      description:
        'Who may not know a photo’s details or places gets a copy that does not say them. Ranges are answered.',
      auth: 'guest',
      params: { id },
      query: named,
      returns: reply.file,
    },
    async (c) => {
      const asked = { access: c.generation.access, asker: c.ring, id: c.params.id, in: c.query.in }
      return openDownload(deps, c.knex, { ...asked, as: 'original', ...partOf(c) })
    },
  )

const partOf = ({ request, respond }: { request: RequestFacts; respond: Respond }): Asked => ({
  range: request.header('range'),
  ifRange: request.header('if-range'),
  tagged: (tag) => respond.etag(tag),
})

export const videoRoute = (deps: OpenDeps) =>
  core.get(
    '/:id/video',
    {
      summary: 'A video to be played, or the film of a live photo',
      description:
        'Needs no `download`, but `details` and `places`: a video says both, and nothing can be taken out of it.',
      auth: 'guest',
      params: { id },
      query: named,
      returns: reply.file,
    },
    async (c) => {
      const { access } = c.generation
      const [row] = await rows<{ id: string | null }>(
        c.knex,
        sql`select case when a.type = 'video' then a.id else a.live_video_id end as id from core.asset a
          where a.id = ${c.params.id}::uuid and ${reachableById(access, c.ring, 'view', c.query.in)}`,
      )
      if (!row) throw notFound('This video')
      if (!row.id) throw new KithError('not_a_video', 404, 'This photo has no film.')
      const [seen] = await downloads(c.knex, access, c.ring, [c.params.id], c.query.in)
      if (!seen?.whole) throw forbidden('This video says where it was taken, which is not shared with you.')
      const { name: _, ...file } = await openWhole(deps, await originalOf(c.knex, row.id), partOf(c))
      return file
    },
  )
