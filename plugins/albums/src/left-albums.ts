import { UserModel, id } from '@kith/sdk'
import { z } from 'zod'
import { Person } from './album-facts.ts'
import { kith } from './kith.ts'

const MOST = 4

const Left = z
  .object({
    id,
    owner: Person,
    count: z.int(),
    /** The last of yours that were put in. */
    newest: z.array(id),
  })
  .meta({ id: 'albums.Left' })

export const listLeftAlbums = kith.get(
  '/left',
  {
    summary: 'Albums you are not in that hold photos of yours',
    description:
      'Because you left, or because somebody whom you let pass them on put them in. Take them out by withdrawing.',
    returns: z.object({ items: z.array(Left) }),
  },
  async ({ caller, knex }) => {
    const mine = knex.from('albums.membership').where({ user_id: caller.id }).select('album_id')
    const rows: { id: string; owner: string; count: number; newest: string[] }[] = await knex
      .from('albums.entry as e')
      .join('albums.album as b', 'b.id', 'e.album_id')
      .where('e.owner_id', caller.id)
      .whereNotIn('e.album_id', mine)
      .groupBy('b.id')
      .orderByRaw('max(e.at) desc, b.id')
      .select(
        'b.id',
        'b.owner_user_id as owner',
        knex.raw('count(*)::int as count, (array_agg(e.asset_id order by e.at desc))[1:?] as newest', [MOST]),
      )
    const people = await UserModel.query().findByIds(rows.map((row) => row.owner))
    return {
      items: rows.flatMap(({ owner, ...row }) => {
        const person = people.find((one) => one.id === owner)
        return person ? [{ ...row, owner: { id: person.id, name: person.name, color: person.color } }] : []
      }),
    }
  },
)
