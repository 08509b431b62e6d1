import { type SetRef, id } from '@kith/sdk'
import { z } from 'zod'
import { noSpace } from './errors.ts'
import { type Asked, kith } from './kith.ts'
import { Source } from './models.ts'
import { reachSpace } from './reach.ts'
import { SourceFacts, describeSources } from './sources.ts'

/** What the plugin Albums calls one of its albums. */
const ALBUM = 'albums:album'

const Album = SourceFacts.extend({
  /** The photo its owner chose, while you see it, else the newest. */
  cover: id.nullable(),
  /** How many of its photos you see. */
  count: z.int(),
}).meta({ id: 'spaces.Album' })

export const listAlbums = kith.get(
  '/:id/albums',
  {
    summary: 'Albums that are linked to a space',
    description:
      'They are connected as any collection is (`POST /api/spaces/<id>/sources`). Every member sees what is in them.',
    params: { id },
    returns: z.object({ items: z.array(Album) }),
    errors: [noSpace],
  },
  async (c) => {
    const { role } = await reachSpace(c.params.id, c.caller.id)
    const rows = await Source.query().where({ space_id: c.params.id, kind: ALBUM }).orderBy('at', 'desc')
    const sums = await sumsOf(
      c,
      rows.map((row) => ({ kind: ALBUM, id: row.source_id })),
    )
    const found = await describeSources(c, rows, role)
    const chosen = await c.assets.allowed(
      found.flatMap(({ cover }) => cover ?? []),
      'view',
    )
    return {
      items: found.map(({ cover, ...album }) => {
        const sum = sums.get(album.set.id)
        const shown = cover && chosen.has(cover) ? cover : sum?.newest
        return { ...album, cover: shown ?? null, count: sum?.count ?? 0 }
      }),
    }
  },
)

interface Sum {
  readonly set_id: string
  readonly count: number
  readonly newest: string
}

/** Counts what the caller sees in each. The newest is the greatest text of time and id, which needs no sorting. */
async function sumsOf({ assets, knex }: Asked, sets: readonly SetRef[]): Promise<ReadonlyMap<string, Sum>> {
  const rows: Sum[] = await knex
    .queryBuilder()
    .from(assets.entries('view', sets).as('e'))
    .groupBy('e.set_id')
    .select(
      'e.set_id',
      knex.raw(
        `count(distinct e.asset_id)::int as count,
        right(max((e.local_at::text || ' ' || e.asset_id) collate "C"), 36) as newest`,
      ),
    )
  return new Map(rows.map((row) => [row.set_id, row]))
}
