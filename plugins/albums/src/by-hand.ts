import type { Asked } from './kith.ts'
import type { Album } from './models.ts'

/** What comes first in an album; of what was put somewhere by hand, its place does. */
export const ORDERED = { newest: 'a.local_at desc', oldest: 'a.local_at', manual: 'e.at, a.local_at' } as const

/**
 * Puts photos before another one, or at the end. What was seen so far becomes the order of hands; what comes later goes
 * to the end.
 */
export async function putByHand(
  { knex }: Pick<Asked, 'knex'>,
  album: Album,
  moved: readonly string[],
  before: string | null,
): Promise<void> {
  await knex.raw(orderBy(ORDERED[album.sorted]), { album: album.id, moved: [...moved], before })
  await album.$query().patch({ sorted: 'manual', updated_at: new Date() })
}

const orderBy = (seen: string): string => `
  with now as (
    select e.asset_id, row_number() over (order by e.position nulls last, ${seen}, a.id) as n
    from albums.entry e join core.asset a on a.id = e.asset_id where e.album_id = :album),
  moved as (select m.id, m.n from unnest(:moved::uuid[]) with ordinality m (id, n)),
  gap as (select coalesce((select n - 0.5 from now where asset_id = :before), 'infinity'::float8) as n),
  placed as (
    select now.asset_id, row_number() over (order by case when moved.id is null then now.n else gap.n end, moved.n) as n
    from now cross join gap left join moved on moved.id = now.asset_id)
  update albums.entry e set position = p.n from placed p
    where e.album_id = :album and e.asset_id = p.asset_id and e.position is distinct from p.n`

/** All photos of an album as they were put. */
export const photosByHand = (knex: Asked['knex'], albumId: string): Promise<string[]> =>
  knex('albums.entry as e')
    .join('core.asset as a', 'a.id', 'e.asset_id')
    .where('e.album_id', albumId)
    .orderByRaw(`e.position nulls last, ${ORDERED.manual}, a.id`)
    .pluck('a.id')
