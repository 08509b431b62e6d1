import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

const MOST = 4

const Left = z
  .object({
    id,
    count: z.int(),
    /** The last of yours that were put in. */
    newest: z.array(id),
  })
  .meta({ id: 'spaces.Left' })

export const listLeftSpaces = kith.get(
  '/left',
  {
    summary: 'Spaces you are not in that hold photos of yours',
    description:
      'Because you left, or because somebody whom you let pass them on put them in. Take them out by withdrawing.',
    returns: z.object({ items: z.array(Left) }),
  },
  async ({ caller, knex }) => {
    const mine = knex.from('spaces.member').where({ user_id: caller.id }).whereNotNull('joined_at').select('space_id')
    const items: z.output<typeof Left>[] = await knex
      .from('spaces.entry as e')
      .where('e.owner_id', caller.id)
      .whereNotIn('e.space_id', mine)
      .groupBy('e.space_id')
      .orderByRaw('max(e.at) desc, e.space_id')
      .select(
        'e.space_id as id',
        knex.raw('count(*)::int as count, (array_agg(e.asset_id order by e.at desc))[1:?] as newest', [MOST]),
      )
    return { items }
  },
)
