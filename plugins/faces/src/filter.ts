import { type Acting, type User, id } from '@kith/sdk'
import { z } from 'zod'
import { knownFaces, peopleElsewhere } from './identities/elsewhere.ts'
import { kith } from './kith.ts'
import { Face } from './models.ts'
import { namedFaces } from './people/person-facts.ts'

const MOST = 50

/** Photos on which all of these people are: those one knows. Those of others do not exist for it. */
export const peopleFilter = kith.filter(
  'people',
  {
    title: { en: 'People', de: 'Personen' },
    input: z.array(id).min(1).max(MOST),
    options: async (c, within) => {
      const who = asUser(c)
      if (!who) return []
      const rows: { value: string; label: string; count: number }[] = await namedFaces(
        c,
        who,
        await peopleElsewhere(c, who),
      )
        .whereIn('k.asset_id', within)
        .groupBy('p.id', 'p.name', 'p.favourite')
        .orderByRaw('p.favourite desc, count(distinct k.asset_id) desc, p.name, p.id')
        .limit(MOST)
        .select('p.id as value', 'p.name as label', c.knex.raw('count(distinct k.asset_id)::int as count'))
      return rows
    },
  },
  (people, c) => {
    const wanted = [...new Set(people)]
    const who = asUser(c)
    if (!who) return Face.query().whereRaw('false').select('asset_id')
    const together = c.knex
      .queryBuilder()
      .from(knownFaces(c, who).as('k'))
      .whereIn('k.key', wanted)
      .groupBy('k.asset_id')
      .havingRaw('count(distinct k.key) = ?', [wanted.length])
      .select('k.asset_id')
    return Face.query().whereIn('asset_id', together).select('asset_id')
  },
)

const asUser = ({ caller, assets }: Acting): Acting<User> | undefined =>
  caller.kind === 'user' ? { caller, assets } : undefined
