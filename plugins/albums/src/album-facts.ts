import { UserModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { albums } from './access.ts'
import { NOTHING_SAID, saidIn } from './said.ts'
import { noAlbum } from './errors.ts'
import type { Reader } from './kith.ts'
import { Album, Membership, Order, Role } from './models.ts'

export const Person = z.object({ id, name: z.string(), color: z.string() })

export const AlbumFacts = z
  .object({
    id,
    title: z.string(),
    description: z.string(),
    owner: Person,
    role: Role,
    order: Order,
    /** The chosen photo, or the newest when that is not to be seen. */
    cover: id.nullable(),
    /** What was chosen, if it is to be seen. */
    chosenCover: id.nullable(),
    count: z.int(),
    /** When the oldest and the newest photo were taken. */
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    /** How many of its photos others added since you last looked. */
    news: z.int(),
    /** How many of its photos are yours, or were put there by you: those you may take out. */
    mine: z.int(),
    /** How many are in it besides its owner. */
    members: z.int(),
    inTimeline: z.boolean(),
    reshare: z.boolean(),
    activity: z.boolean(),
    /** On the album itself. */
    likes: z.int(),
    liked: z.boolean(),
    /** On the album and its photos. */
    comments: z.int(),
    createdAt: datetime,
    updatedAt: datetime,
  })
  .meta({ id: 'albums.Album' })
export type AlbumFacts = z.output<typeof AlbumFacts>

/** What the caller sees of these albums: a few queries, however many they are. */
export async function describeAlbums(c: Reader, mine: readonly Membership[]): Promise<AlbumFacts[]> {
  const ids = mine.map((one) => one.album_id)
  const found = await Album.query().findByIds(ids)
  const people = await UserModel.query().findByIds(found.map((one) => one.owner_user_id))
  const counts = await Membership.query()
    .whereIn('album_id', ids)
    .groupBy('album_id')
    .select('album_id')
    .count('* as n')
  const members = new Map(counts.map((row) => [row.album_id, Number(Reflect.get(row, 'n')) - 1]))
  const sums = await sumsOf(c, ids)
  const said = await saidIn(c, ids)
  return mine.flatMap((one) => {
    const album = found.find(({ id }) => id === one.album_id)
    const owner = people.find(({ id }) => id === album?.owner_user_id)
    if (!album || !owner) return []
    const sum = sums.get(album.id)
    return {
      id: album.id,
      title: album.title,
      description: album.description,
      owner: { id: owner.id, name: owner.name, color: owner.color },
      role: one.role,
      order: album.sorted,
      cover: sum?.chosen ? album.cover_asset_id : (sum?.newest ?? null),
      chosenCover: sum?.chosen ? album.cover_asset_id : null,
      count: sum?.count ?? 0,
      from: sum?.from ?? null,
      to: sum?.to ?? null,
      news: sum?.news ?? 0,
      mine: sum?.mine ?? 0,
      members: members.get(album.id) ?? 0,
      inTimeline: one.in_timeline,
      reshare: album.reshare,
      activity: album.activity,
      ...(album.activity ? said(album.id) : NOTHING_SAID),
      createdAt: album.created_at,
      updatedAt: album.updated_at,
    }
  })
}

/** One album, as the caller sees it now. */
export async function describeAlbum(c: Reader, albumId: string): Promise<AlbumFacts> {
  const mine = await Membership.query().where({ album_id: albumId, user_id: c.caller.id })
  const [facts] = await describeAlbums(c, mine)
  if (!facts) throw noAlbum()
  return facts
}

interface Sum {
  readonly set_id: string
  readonly count: number
  readonly chosen: boolean
  readonly newest: string
  readonly from: string
  readonly to: string
  readonly news: number
  readonly mine: number
}

/** Counts what the caller sees in each album. The newest is the greatest text of time and id, which needs no sorting. */
async function sumsOf({ assets, caller, knex }: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Sum>> {
  const seen = assets.entries(
    'view',
    ids.map((id) => albums.of(id)),
  )
  const rows: Sum[] = await knex
    .queryBuilder()
    .from(seen.as('e'))
    .join('core.asset as a', 'a.id', 'e.asset_id')
    .join('albums.album as b', 'b.id', 'e.set_id')
    .leftJoin('albums.own as o', (on) => on.on('o.album_id', 'b.id').andOnVal('o.user_id', caller.id))
    .groupBy('e.set_id')
    .select('e.set_id')
    .select(
      knex.raw(
        `count(*)::int as count, bool_or(a.id = b.cover_asset_id) is true as chosen,
        right(max((a.local_at::text || ' ' || a.id) collate "C"), 36) as newest,
        min(a.local_at)::date::text as "from", max(a.local_at)::date::text as "to",
        (count(*) filter (where e.by <> ? and e.at > coalesce(o.seen_at, '-infinity')))::int as news,
        (count(*) filter (where e.by = ? or a.owner_id = ?))::int as mine`,
        [caller.id, caller.id, caller.id],
      ),
    )
  return new Map(rows.map((row) => [row.set_id, row]))
}
