import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'
import { Face, Person } from './models.ts'

const MOST = 50

/** Photos on which all of these people are. Only one's own people: those of others do not exist for it. */
export const peopleFilter = kith.filter(
  'people',
  {
    title: { en: 'People', de: 'Personen' },
    input: z.array(id).min(1).max(MOST),
    options: async (c, within) => {
      if (c.caller.kind !== 'user') return []
      const rows: { value: string; label: string; count: number }[] = await c
        .knex('faces.person as p')
        .join('faces.face as f', 'f.person_id', 'p.id')
        .where({ 'p.owner_user_id': c.caller.id, 'p.hidden': false })
        .whereNot('p.name', '')
        .whereIn('f.asset_id', within)
        .groupBy('p.id')
        .orderByRaw('p.favourite desc, count(distinct f.asset_id) desc, p.name, p.id')
        .limit(MOST)
        .select('p.id as value', 'p.name as label', c.knex.raw('count(distinct f.asset_id)::int as count'))
      return rows
    },
  },
  (people, { caller }) => {
    const wanted = [...new Set(people)]
    const own = Person.query()
      .where({ owner_user_id: caller.kind === 'user' ? caller.id : null })
      .whereIn('id', wanted)
    return Face.query()
      .whereIn('person_id', own.select('id'))
      .groupBy('asset_id')
      .havingRaw('count(distinct person_id) = ?', [wanted.length])
      .select('asset_id')
  },
)
