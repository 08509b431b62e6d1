import { id } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { spaces } from '../access.ts'
import type { Reader } from '../kith.ts'
import { noPerson } from './errors.ts'
import { namesOf } from './own-names.ts'

export const SpacePersonFacts = z
  .object({
    id,
    name: z.string().describe('As you see it: your own name for them, your alias, the space’s, or one that is shared'),
    spaceName: z.string().describe('What editors called them; empty without'),
    alias: z.string().nullable().describe('What you alone call them here'),
    hidden: z.boolean(),
    photos: z.int().describe('Of those in the space that you see'),
    cover: id.nullable().describe('The photo their picture is cut from'),
    coverChosen: z.boolean(),
  })
  .meta({ id: 'spaces.SpacePerson' })
export type SpacePersonFacts = z.output<typeof SpacePersonFacts>

/**
 * The people of these spaces with what the caller sees of them there now. Columns are as in {@link PersonRow}. One query,
 * however many they are: what is seen is asked once, for counts, covers and names.
 */
export function peopleOf({ knex, assets, caller }: Reader, spaceIds: readonly string[]): Knex.QueryBuilder {
  const seenIn = (spaceId: string) =>
    knex
      .from('spaces.face as f')
      .where('f.space_id', spaceId)
      .whereNotNull('f.person_id')
      .whereIn('f.asset_id', assets.visible('view', { in: spaces.of(spaceId) }))
      .select('f.space_id', 'f.person_id', 'f.own_person_id', 'f.owner_id', 'f.asset_id', 'f.id', 'f.quality')
  const [first = NOWHERE, ...others] = spaceIds
  const sums = knex
    .from('seen as s')
    .join('spaces.person as p', 'p.id', 's.person_id')
    .groupBy('s.person_id')
    .select(
      's.person_id',
      knex.raw('count(distinct s.asset_id)::int as photos'),
      knex.raw(
        '(array_agg(s.id order by s.id is not distinct from p.cover_face_id desc, s.quality desc, s.id))[1] as face',
      ),
      knex.raw('bool_or(s.id is not distinct from p.cover_face_id) as chosen'),
    )
  const all = knex
    .from('spaces.person as p')
    .leftJoin(sums.as('s'), 's.person_id', 'p.id')
    .leftJoin('spaces.face as b', (on) => on.on('b.space_id', 'p.space_id').on('b.id', 's.face'))
    .join(namesOf(knex, caller.id, 'seen').as('n'), 'n.person_id', 'p.id')
    .whereIn('p.space_id', [...spaceIds])
    .select(
      ...['p.id', 'p.space_id as spaceId', 'n.shown as name', 'p.name as spaceName', 'n.alias', 'p.hidden'],
      ...['b.asset_id as cover', 's.face'],
      knex.raw('coalesce(s.photos, 0) as photos'),
      knex.raw('coalesce(s.chosen, false) as "coverChosen"'),
      knex.raw(`(n.shown <> '')::int as rank`),
    )
  const seen = others.reduce((query, one) => query.unionAll(seenIn(one)), seenIn(first))
  return knex.queryBuilder().withMaterialized('seen', seen).withMaterialized('person', all).from('person')
}

const NOWHERE = '00000000-0000-0000-0000-000000000000'

export interface PersonRow extends SpacePersonFacts {
  readonly spaceId: string
  /** Who has a name comes first in lists. */
  readonly rank: number
  /** The face their picture shows. */
  readonly face: string | null
}

/** One of them. Who was never named and is on no photo that the caller sees does not exist for them. */
export async function findPerson(c: Reader, spaceId: string, personId: string): Promise<PersonRow> {
  const found: PersonRow | undefined = await peopleOf(c, [spaceId]).where('person.id', personId).first('person.*')
  if (!found || (found.photos === 0 && found.name === '')) throw noPerson()
  return found
}
