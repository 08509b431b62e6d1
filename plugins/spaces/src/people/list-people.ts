import { id } from '@kith/sdk'
import { z } from 'zod'
import { editorsOnly, noSpace } from '../errors.ts'
import { kith } from '../kith.ts'
import { reachSpace } from '../reach.ts'
import { noPerson, peopleOff } from './errors.ts'
import { type PersonRow, SpacePersonFacts, findPerson, peopleOf, withPictures } from './person-facts.ts'
import { requireRecognition } from './recognition.ts'

/** On fewer photos, somebody without a name is listed on request only. */
const ENOUGH = 3

/** Where a page ended: rank, photos, id. */
const Cursor = z.string().regex(/^\d\.\d{1,9}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

interface Found {
  readonly rows: readonly PersonRow[]
  readonly total: number
  readonly hidden: number
  readonly few: number
}

export const listSpacePeople = kith.get(
  '/:id/people',
  {
    summary: 'The people on the photos of a space, those with a name first',
    params: { id },
    query: {
      search: z.string().trim().max(200).optional().describe('Only those with this in their name'),
      hidden: z.stringbool().default(false).describe('Those that are hidden, and only those: for owners and editors'),
      all: z.stringbool().default(false).describe('Also those on few photos, or with a name and none'),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      cursor: Cursor.optional(),
    },
    returns: z.object({
      items: z.array(SpacePersonFacts),
      next: z.string().nullable(),
      total: z.int(),
      hidden: z.int(),
      few: z.int(),
    }),
    errors: [noSpace, editorsOnly, peopleOff],
  },
  async (c) => {
    const { space, mine } = await reachSpace(c.params.id, c.caller.id)
    requireRecognition(c, space)
    const edits = mine.role !== 'viewer'
    if (c.query.hidden && !edits) throw editorsOnly()
    const { search, hidden, all, limit, cursor } = c.query
    const few = `(photos = 0 or (name = '' and photos < ${ENOUGH}))`
    const there = `(name <> '' or photos > 0)`
    const listed = hidden ? `hidden and ${there}` : all ? `not hidden and ${there}` : `not hidden and not ${few}`
    const page = c.knex
      .from('person')
      .whereRaw(listed)
      .orderByRaw('rank desc, photos desc, id desc')
      .limit(limit + 1)
      .select('*')
    if (search) page.whereRaw('strpos(lower(name), lower(?)) > 0', [search])
    if (cursor) page.whereRaw('(rank, photos, id) < (?, ?, ?)', cursor.split('.'))
    // Counted in the same query: what is seen is asked once.
    const [found] = await c.prepared<Found>(
      peopleOf(c, [space.id]).select(
        c.knex.raw(`(count(*) filter (where not hidden and not ${few}))::int as total`),
        c.knex.raw(`(count(*) filter (where hidden and ${there}))::int as hidden`),
        c.knex.raw(`(count(*) filter (where not hidden and ${there} and ${few}))::int as few`),
        c.knex.raw(
          `coalesce((select json_agg(row_to_json(one) order by rank desc, photos desc, id desc) from (?) one), '[]') as rows`,
          [withPictures(c.knex, page)],
        ),
      ),
    )
    const { rows = [], total = 0, hidden: hiddenOnes = 0, few: others = 0 } = found ?? {}
    const items = rows.slice(0, limit)
    const last = rows.length > limit ? items.at(-1) : undefined
    return {
      ...{ items, total, hidden: edits ? hiddenOnes : 0, few: others },
      next: last ? `${last.rank}.${last.photos}.${last.id}` : null,
    }
  },
)

export const showSpacePerson = kith.get(
  '/:id/people/:personId',
  {
    summary: 'Somebody on the photos of a space',
    params: { id, personId: id },
    returns: SpacePersonFacts,
    errors: [noSpace, noPerson, peopleOff],
  },
  async (c) => {
    const { space } = await reachSpace(c.params.id, c.caller.id)
    requireRecognition(c, space)
    return findPerson(c, space.id, c.params.personId)
  },
)
