import { albums } from './access.ts'
import type { Reader } from './kith.ts'
import { Comment, Liking } from './models.ts'
import { disabled } from './people-there.ts'

export const NOTHING_SAID = { likes: 0, liked: false, comments: 0 }

/** How much was said in these albums, as far as the caller sees what it was said of. */
export async function saidIn(
  { caller, assets, knex }: Reader,
  ids: readonly string[],
): Promise<(albumId: string) => typeof NOTHING_SAID> {
  const likes = await Liking.query()
    .whereIn('album_id', ids)
    .whereNull('asset_id')
    .whereNotIn('user_id', disabled())
    .groupBy('album_id')
    .select('album_id')
    .count('* as n')
    .select(knex.raw('bool_or(user_id = ?) as mine', [caller.id]))
  const inThem = assets.entries(
    'view',
    ids.map((id) => albums.of(id)),
  )
  const seen = knex.from(inThem.as('e')).select('set_id', 'asset_id')
  const comments = await Comment.query()
    .whereIn('album_id', ids)
    .whereNotIn('user_id', disabled())
    .where((q) => q.whereNull('asset_id').orWhereRaw('(album_id, asset_id) in (?)', [seen]))
    .groupBy('album_id')
    .select('album_id')
    .count('* as n')
  return (albumId) => {
    const liked = likes.find((row) => row.album_id === albumId)
    const said = comments.find((row) => row.album_id === albumId)
    return {
      likes: liked ? Number(Reflect.get(liked, 'n')) : 0,
      liked: liked ? Reflect.get(liked, 'mine') === true : false,
      comments: said ? Number(Reflect.get(said, 'n')) : 0,
    }
  }
}
