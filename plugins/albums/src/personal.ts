import { describeAlbums } from './album-facts.ts'
import { kith } from './kith.ts'
import { Album, Comment, Entry, Liking, Membership } from './models.ts'

/** The albums one is in, for the export of one's data; what one put into each is a number. */
export const personal = kith.personal('albums', async (userId, c) => {
  const mine = await Membership.query().where({ user_id: userId })
  const sums = await Entry.query().where({ by_user_id: userId }).groupBy('album_id').select('album_id').count('* as n')
  const added = new Map(sums.map((row) => [row.album_id, Number(Reflect.get(row, 'n'))]))
  const albums = await describeAlbums(c, mine)
  return albums.map(({ id, title, description, owner, role, count, createdAt }) => ({
    ...{ id, title, description, role, createdAt },
    owner: owner.name,
    photos: count,
    addedByYou: added.get(id) ?? 0,
  }))
})

/** What one said and liked in albums. */
export const personalComments = kith.personal('said', async (userId) => {
  const comments = await Comment.query().where({ user_id: userId }).orderBy('at')
  const likes = await Liking.query().where({ user_id: userId }).orderBy('at')
  const albums = await Album.query().findByIds([...comments, ...likes].map((one) => one.album_id))
  const titles = new Map(albums.map((album) => [album.id, album.title]))
  const of = ({ album_id, asset_id, at }: Comment | Liking) => ({ album: titles.get(album_id), photo: asset_id, at })
  return [
    ...comments.map((one) => ({ ...of(one), text: one.text })),
    ...likes.map((one) => ({ ...of(one), liked: true })),
  ]
})
