import { z } from 'zod'
import { peopleElsewhere } from '../identities/elsewhere.ts'
import { kith } from '../kith.ts'
import { PersonFacts, peopleOf } from './person-facts.ts'

/** Where a page ended: rank, photos, id. */
const Cursor = z.string().regex(/^\d\.\d{1,9}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

export const listPeople = kith.get(
  '/people',
  {
    summary:
      'The people you know, from your photos and from elsewhere, each human once; favourites and those with a name first',
    query: {
      search: z.string().trim().max(200).optional().describe('Only those with this in their name'),
      hidden: z.stringbool().default(false).describe('Those that are hidden, and only those'),
      all: z.stringbool().default(false).describe('Also those without a name who are on few photos'),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      cursor: Cursor.optional(),
    },
    returns: z.object({ items: z.array(PersonFacts), next: z.string().nullable(), hidden: z.int(), few: z.int() }),
  },
  async (c) => {
    const { search, hidden, all, limit, cursor } = c.query
    const { minFaces } = c.settings
    const everybody = peopleOf(c, c, await peopleElsewhere(c, c))
    const isFew = `name = '' and not favourite and photos < ?`
    const found = everybody
      .clone()
      .where({ hidden })
      .orderByRaw('rank desc, photos desc, id desc')
      .limit(limit + 1)
      .select('*')
    if (!all && !hidden) found.whereRaw(`not (${isFew}) and (own or photos > 0)`, [minFaces])
    else found.whereRaw(`(own and name <> '' or photos > 0)`)
    if (search) found.whereRaw('strpos(lower(name), lower(?)) > 0', [search])
    if (cursor) found.whereRaw('(rank, photos, id) < (?, ?, ?)', cursor.split('.'))
    const rows: (PersonFacts & { rank: number })[] = await found
    const items = rows.slice(0, limit)
    const last = rows.length > limit ? items.at(-1) : undefined
    const counts: { hidden: number; few: number }[] = await everybody.select(
      c.knex.raw('(count(*) filter (where hidden))::int as hidden'),
      c.knex.raw(`(count(*) filter (where not hidden and photos > 0 and ${isFew}))::int as few`, [minFaces]),
    )
    return {
      items,
      next: last ? `${last.rank}.${last.photos}.${last.id}` : null,
      hidden: counts[0]?.hidden ?? 0,
      few: counts[0]?.few ?? 0,
    }
  },
)
