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
  // What is in a space is noted beside its entries: that is asked, not each photo.
  const there = assets
    .entries(
      'view',
      spaceIds.map((id) => spaces.of(id)),
    )
    .clearSelect()
    .select('set_id', 'asset_id')
  const seen = knex
    .from('spaces.face as f')
    .whereIn('f.space_id', [...spaceIds])
    .whereNotNull('f.person_id')
    .whereIn(['f.space_id', 'f.asset_id'], there)
    .select('f.space_id', 'f.person_id', 'f.own_person_id', 'f.owner_id', 'f.asset_id', 'f.id', 'f.quality')
  const counts = knex
    .from(knex.from('seen').distinct('person_id', 'asset_id').as('on'))
    .groupBy('person_id')
    .select('person_id', knex.raw('count(*)::int as photos'))
  const covers = knex
    .from('seen as s')
    .join('spaces.person as p', 'p.id', 's.person_id')
    .distinctOn('s.person_id')
    .orderByRaw('s.person_id, s.id is not distinct from p.cover_face_id desc, s.quality desc, s.id')
    .select(
      ...['s.person_id', 's.asset_id as cover', 's.id as face'],
      knex.raw('s.id is not distinct from p.cover_face_id as chosen'),
    )
  const all = knex
    .from('spaces.person as p')
    .leftJoin(counts.as('s'), 's.person_id', 'p.id')
    .leftJoin(covers.as('b'), 'b.person_id', 'p.id')
    .join(namesOf(knex, caller.id, 'seen').as('n'), 'n.person_id', 'p.id')
    .whereIn('p.space_id', [...spaceIds])
    .select(
      ...['p.id', 'p.space_id as spaceId', 'n.shown as name', 'p.name as spaceName', 'n.alias', 'p.hidden'],
      ...['b.cover', 'b.face'],
      knex.raw('coalesce(s.photos, 0) as photos'),
      knex.raw('coalesce(b.chosen, false) as "coverChosen"'),
      knex.raw(`(n.shown <> '')::int as rank`),
    )
  return knex.queryBuilder().withMaterialized('seen', seen).withMaterialized('person', all).from('person')
}

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
