import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { AlbumFacts, describeAlbum, describeAlbums } from './album-facts.ts'
import { editorsOnly, noAlbum, notIn, ownerOnly } from './errors.ts'
import { changed, deleted } from './events.ts'
import { putByHand } from './by-hand.ts'
import { kith } from './kith.ts'
import { Album, Membership, Order } from './models.ts'
import { AddedPhotos, Ids, putPhotos, requireIn } from './put-photos.ts'
import { asEditor, asOwner, othersIn } from './reach.ts'

const params = { id }
const Title = z.string().trim().min(1).max(200)
const Description = z.string().trim().max(5_000)

export const listAlbums = kith.get(
  '/',
  {
    summary: 'The albums you are in',
    query: {
      search: z.string().trim().max(200).optional().describe('Only those with this in title or description'),
      sort: z.enum(['recent', 'title', 'photos', 'created']).default('recent').describe('`photos`: by how many'),
      of: z.enum(['all', 'mine', 'others']).default('all'),
    },
    returns: z.object({ items: z.array(AlbumFacts) }),
  },
  async (c) => {
    const { search, sort, of } = c.query
    const mine = Membership.query().where({ user_id: c.caller.id })
    if (of !== 'all') mine.where('role', of === 'mine' ? '=' : '<>', 'owner')
    if (search)
      mine.whereIn(
        'album_id',
        Album.query()
          .whereRaw('strpos(lower(title), lower(?)) > 0 or strpos(lower(description), lower(?)) > 0', [search, search])
          .select('id'),
      )
    const items = await describeAlbums(c, await mine)
    return { items: items.sort(BY[sort]) }
  },
)

const BY: Record<string, (a: AlbumFacts, b: AlbumFacts) => number> = {
  recent: (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || a.id.localeCompare(b.id),
  title: (a, b) => a.title.localeCompare(b.title, undefined, { numeric: true }) || a.id.localeCompare(b.id),
  photos: (a, b) => b.count - a.count || a.id.localeCompare(b.id),
  created: (a, b) => b.createdAt.getTime() - a.createdAt.getTime() || a.id.localeCompare(b.id),
}

export const createAlbum = kith.post(
  '/',
  {
    summary: 'Make an album, empty or of a selection',
    description: 'Photos that are not yours to share are left out, and said so.',
    body: z.object({ title: Title, description: Description.default(''), ids: Ids.optional() }),
    returns: AddedPhotos.extend({ id }),
    status: 201,
  },
  async (c) =>
    c.transaction(async () => {
      const { title, description, ids = [] } = c.body
      const album = await Album.query().insertAndFetch({ title, description, owner_user_id: c.caller.id })
      await c.emit(changed, { albumId: album.id })
      return { id: album.id, ...(await putPhotos(c, album.id, ids)) }
    }),
)

export const showAlbum = kith.get(
  '/:id',
  { summary: 'One album', params, returns: AlbumFacts, errors: [noAlbum] },
  (c) => describeAlbum(c, c.params.id),
)

const Change = z.object({
  title: Title.optional(),
  description: Description.optional(),
  order: Order.optional(),
  cover: id.nullable().optional().describe('A photo of the album; null for the newest'),
  reshare: z.boolean().optional().describe('Whether members may share it on; only the owner says'),
  activity: z.boolean().optional().describe('Whether members may like and comment; only the owner says'),
})

export const changeAlbum = kith.patch(
  '/:id',
  {
    summary: 'Change an album',
    params,
    body: Change,
    returns: AlbumFacts,
    errors: [noAlbum, editorsOnly, ownerOnly, notIn],
  },
  async (c) =>
    c.transaction(async () => {
      const { cover, order, reshare, activity, title, description } = c.body
      const rules = reshare !== undefined || activity !== undefined
      const { album } = await (rules ? asOwner : asEditor)(c.params.id, c.caller.id)
      if (cover) await requireIn(c.assets, album.id, [cover])
      // Before anybody moves a photo, it stays where it was.
      if (order === 'manual' && album.sorted !== 'manual') await putByHand(c, album, [], null)
      await album.$query().patch({
        ...{ title, description, reshare, activity, sorted: order, cover_asset_id: cover },
        updated_at: new Date(),
      })
      await c.emit(changed, { albumId: album.id })
      return describeAlbum(c, album.id)
    }),
)

export const deleteAlbum = kith.delete(
  '/:id',
  { summary: 'Delete an album; its photos stay', params, returns: reply.none, errors: [noAlbum, ownerOnly] },
  async ({ params, caller, transaction, emit }) =>
    transaction(async () => {
      const { album } = await asOwner(params.id, caller.id)
      const userIds = [caller.id, ...(await othersIn(album.id, caller.id))]
      await album.$query().delete()
      await emit(deleted, { albumId: album.id, userIds })
    }),
)
