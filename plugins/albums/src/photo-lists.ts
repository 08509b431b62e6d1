import { MOST_IDS, id } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { noAlbum } from './errors.ts'
import { kith } from './kith.ts'
import { Membership } from './models.ts'
import { reachAlbum } from './reach.ts'
import { ORDERED } from './by-hand.ts'

const Photo = z
  .object({ id, ratio: z.number(), day: z.iso.date(), type: z.enum(['image', 'video']) })
  .meta({ id: 'albums.Photo' })

export const listPhotos = kith.get(
  '/:id/photos',
  {
    summary: 'The photos of an album in its order, also when that was made by hand',
    params: { id },
    query: {
      from: z.coerce.number().int().min(0).max(10_000_000).default(0).describe('As `next` of the last answer says'),
      limit: z.coerce.number().int().min(1).max(MOST_IDS).default(500),
    },
    returns: z.object({ items: z.array(Photo), next: z.int().nullable() }),
    errors: [noAlbum],
  },
  async ({ params, query: { from, limit }, caller, assets, knex }) => {
    const { album } = await reachAlbum(params.id, caller.id)
    const rows: { id: string; ratio: number; day: string; type: 'image' | 'video' }[] = await knex
      .from('albums.entry as e')
      .join('core.asset as a', 'a.id', 'e.asset_id')
      .where('e.album_id', album.id)
      .whereIn('a.id', assets.visible('view', { in: albums.of(album.id) }))
      .orderByRaw(`${album.sorted === 'manual' ? 'e.position nulls last, ' : ''}${ORDERED[album.sorted]}, a.id`)
      .offset(from)
      .limit(limit + 1)
      .select(
        'a.id',
        'a.type',
        knex.raw(`coalesce(a.width::float8 / nullif(a.height, 0), 1) as ratio, a.local_at::date::text as day`),
      )
    return { items: rows.slice(0, limit), next: rows.length > limit ? from + limit : null }
  },
)

const OfPhoto = z.object({ id, title: z.string(), activity: z.boolean() }).meta({ id: 'albums.AlbumOfPhoto' })

export const albumsOfPhoto = kith.get(
  '/of/:assetId',
  {
    summary: 'The albums you are in that a photo is in',
    params: { assetId: id },
    returns: z.object({ items: z.array(OfPhoto) }),
  },
  async ({ params, caller, assets, knex }) => {
    const mine = await Membership.query().where({ user_id: caller.id }).select('album_id')
    const among = assets.entries(
      'view',
      mine.map((one) => albums.of(one.album_id)),
    )
    const items: z.output<typeof OfPhoto>[] = await knex
      .from(among.as('e'))
      .join('albums.album as b', 'b.id', 'e.set_id')
      .where('e.asset_id', params.assetId)
      .orderBy('b.title')
      .select('b.id', 'b.title', 'b.activity')
    return { items }
  },
)
