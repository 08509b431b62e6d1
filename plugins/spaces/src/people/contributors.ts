import { id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from '../access.ts'
import { noSpace } from '../errors.ts'
import { kith } from '../kith.ts'
import { Person, peopleOf as accountsOf } from '../person.ts'
import { noPerson, peopleOff } from './errors.ts'
import { seePerson } from './reach-person.ts'

export const listContributors = kith.get(
  '/:id/people/:personId/contributors',
  {
    summary: 'Whose photos in a space somebody is on, and how many',
    params: { id, personId: id },
    returns: z.object({ items: z.array(z.object({ person: Person, photos: z.int() })) }),
    errors: [noSpace, noPerson, peopleOff],
  },
  async (c) => {
    const { space, row } = await seePerson(c, c.params.id, c.params.personId)
    const rows: { owner_id: string; photos: number }[] = await c.knex
      .from('spaces.face as f')
      .where('f.person_id', row.id)
      .whereIn('f.asset_id', c.assets.visible('view', { in: spaces.of(space.id) }))
      .groupBy('f.owner_id')
      .orderByRaw('photos desc, f.owner_id')
      .select('f.owner_id', c.knex.raw('count(distinct f.asset_id)::int as photos'))
    const people = await accountsOf(rows.map((one) => one.owner_id))
    return {
      items: rows.flatMap(({ owner_id, photos }) => {
        const person = people.get(owner_id)
        return person ? [{ person, photos }] : []
      }),
    }
  },
)
