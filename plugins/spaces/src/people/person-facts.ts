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
 * The people of these spaces with what the caller sees of them there now. Columns are as in {@link PersonRow}, without
 * those of the picture. One query, however many they are: what is seen is asked once, for counts, pictures and names.
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
  const placed = knex
    .from('spaces.face')
    .whereIn('space_id', [...spaceIds])
    .whereNotNull('person_id')
    .select('space_id', 'person_id', 'own_person_id', 'asset_id', 'id', 'quality')
  // `offset 0`: faces and photos are hashed once, instead of faces being looked up for each photo. A join, for `in`
  // would sort out first what several people brought: here faces of such a photo may be there more than once.
  const seen = knex
    .from(knex.raw('(? offset 0) as f', [placed]))
    .join(there.as('e'), (on) => on.on('e.set_id', 'f.space_id').on('e.asset_id', 'f.asset_id'))
    .select('f.*')
  const photos = knex
    .from('seen')
    .groupBy('person_id', 'asset_id')
    .select('person_id', knex.raw('max(quality) as best'))
  const sums = knex
    .from(photos.as('one'))
    .groupBy('person_id')
    .select('person_id', knex.raw('count(*)::int as photos'), knex.raw('max(best) as best'))
  const all = knex
    .from('spaces.person as p')
    .leftJoin(sums.as('s'), 's.person_id', 'p.id')
    .join(namesOf(knex, caller.id, 'seen').as('n'), 'n.person_id', 'p.id')
    .whereIn('p.space_id', [...spaceIds])
    .select(
      ...['p.id', 'p.space_id as spaceId', 'n.shown as name', 'p.name as spaceName', 'n.alias', 'p.hidden'],
      ...['p.cover_face_id', 's.best'],
      knex.raw('coalesce(s.photos, 0) as photos'),
      knex.raw(`(n.shown <> '')::int as rank`),
    )
  return knex.queryBuilder().withMaterialized('seen', seen).withMaterialized('person', all).from('person')
}

/**
 * Some of these people, each with a picture: the face that was chosen while it is seen, else the best. To be asked within
 * {@link peopleOf}. Of a page only: to look for the best of all takes as long as to count them.
 */
export function withPictures(knex: Knex, some: Knex.QueryBuilder): Knex.QueryBuilder {
  const pictures = knex
    .from('page as p')
    .join('seen as s', (on) => on.on('s.person_id', 'p.id'))
    .whereRaw('(s.id = p.cover_face_id or s.quality = p.best)')
    .distinctOn('p.id')
    .orderByRaw('p.id, s.id is not distinct from p.cover_face_id desc, s.id')
    .select(
      ...['p.id', 's.asset_id as cover', 's.id as face'],
      knex.raw('s.id is not distinct from p.cover_face_id as chosen'),
    )
  return knex
    .queryBuilder()
    .withMaterialized('page', some)
    .from('page')
    .leftJoin(pictures.as('b'), 'b.id', 'page.id')
    .select('page.*', 'b.cover', 'b.face', knex.raw('coalesce(b.chosen, false) as "coverChosen"'))
}

/** Those of these spaces whom `choose` leaves, with their pictures. */
export const picturedOf = (
  c: Reader,
  spaceIds: readonly string[],
  choose: (people: Knex.QueryBuilder) => Knex.QueryBuilder,
): Knex.QueryBuilder =>
  peopleOf(c, spaceIds)
    .from(withPictures(c.knex, choose(c.knex.from('person').select('*'))).as('one'))
    .select('one.*')

export interface PersonRow extends SpacePersonFacts {
  readonly spaceId: string
  /** Who has a name comes first in lists. */
  readonly rank: number
  /** The face their picture shows. */
  readonly face: string | null
}

/** One of them. Who was never named and is on no photo that the caller sees does not exist for them. */
export async function findPerson(c: Reader, spaceId: string, personId: string): Promise<PersonRow> {
  const found: PersonRow | undefined = await picturedOf(c, [spaceId], (people) =>
    people.where({ id: personId }),
  ).first()
  if (!found || (found.photos === 0 && found.name === '')) throw noPerson()
  return found
}
