import { KithError, forbidden, id, notFound, reply } from '@kith/sdk'
import { rows, sql } from '../access/fragment.ts'
import { originalOf, videoKey } from '../ingest/index.ts'
import { core } from '../server/area.ts'
import { downloads } from './downloads.ts'
import { type OpenDeps, openInside, openMade, openWhole } from './open-asset.ts'
import { askedOf } from './original-routes.ts'
import { embeddable, named } from './picture-routes.ts'
import { reachableById } from './reachable.ts'

interface FilmRow {
  readonly id: string | null
  readonly state: 'original' | 'waiting' | 'made' | 'failed' | 'unknown' | null
  readonly progress: number | null
  /** Where in a photo its film is, if it is no file of its own. */
  readonly start: number | null
  readonly end: number | null
  readonly etag: string
}

export const videoRoute = (deps: OpenDeps) =>
  core.get(
    '/:id/video',
    {
      summary: 'A video to be played, or the film of a live photo',
      description:
        'The original where browsers play it, otherwise an MP4 that Kith made; until that is there, `not_ready`. Needs no `download`. The original needs `details` and `places`: a video says both, and nothing can be taken out of it. Ranges are answered.',
      auth: 'guest',
      params: { id },
      query: named,
      returns: reply.file,
    },
    async (c) => {
      const { access } = c.generation
      embeddable(c)
      const [film] = await rows<FilmRow>(
        c.knex,
        sql`select f.id, v.state, v.progress, v.starts_at::float8 as start, v.ends_at::float8 as end, 'v' || encode(substr(f.checksum, 1, 12), 'hex') as etag
          from core.asset a
          left join core.video own on own.asset_id = a.id
          left join core.asset f on f.id = case when a.type = 'video' or own.starts_at is not null then a.id else a.live_video_id end
          left join core.video v on v.asset_id = f.id
          where a.id = ${c.params.id}::uuid and ${reachableById(access, c.ring, 'view', c.query.in)}`,
      )
      if (!film) throw notFound('This video')
      if (!film.id) throw new KithError('not_a_video', 404, 'This photo has no film.')
      if (film.state === 'waiting') throw notReady(film.progress)
      if (film.state === 'made')
        return openMade(deps.files, { key: videoKey(film.id), type: 'video/mp4', etag: film.etag }, askedOf(c))
      const [seen] = await downloads(c.knex, access, c.ring, [c.params.id], c.query.in)
      if (!seen?.whole) throw forbidden('This video says where it was taken, which is not shared with you.')
      const original = await originalOf(c.knex, film.id)
      const { start, end, etag } = film
      if (start !== null && end !== null) return openInside(deps, original, { start, end, etag }, askedOf(c))
      const { name: _, ...file } = await openWhole(deps, original, askedOf(c))
      return file
    },
  )

const notReady = (progress: number | null) =>
  new KithError(
    'not_ready',
    404,
    progress === null
      ? 'Browsers do not play this video as it is. A copy that they play will be made; try again later.'
      : `Browsers do not play this video as it is. A copy that they play is being made: ${Math.round(progress * 100)} % so far.`,
  )
