import { id } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import { noPerson } from '../errors.ts'
import type { Asked } from '../kith.ts'

/** Somebody on one's photos. */
export const PersonFacts = z
  .object({
    id,
    name: z.string(),
    birthDate: z.iso.date().nullable(),
    hidden: z.boolean(),
    favourite: z.boolean(),
    photos: z.int().describe('Of those one sees: what is in the trash does not count'),
    cover: id.nullable().describe('The face that stands for them'),
    coverChosen: z.boolean(),
  })
  .meta({ id: 'faces.Person' })
export type PersonFacts = z.output<typeof PersonFacts>

/**
 * One's people with how many photos they are on and the face to show: the chosen one while it is there, else the best.
 * Columns are as in {@link PersonFacts}, and `rank`, by which lists are sorted before the number of photos.
 */
export function peopleOf(c: Pick<Asked, 'knex' | 'assets'>, owner: string): Knex.QueryBuilder {
  const { knex } = c
  const seen = knex('faces.face as f')
    .join('faces.person as o', 'o.id', 'f.person_id')
    .where('o.owner_user_id', owner)
    .whereIn('f.asset_id', c.assets.visible('view'))
    .groupBy('f.person_id')
    .select(
      'f.person_id',
      knex.raw('count(distinct f.asset_id)::int as photos'),
      knex.raw('(array_agg(f.id order by f.quality * f.score desc, f.w * f.h desc, f.id))[1] as best'),
      knex.raw('bool_or(f.id = o.cover_face_id) as cover_seen'),
    )
  const all = knex('faces.person as p')
    .leftJoin(seen.as('s'), 's.person_id', 'p.id')
    .where('p.owner_user_id', owner)
    .select(
      ...['p.id', 'p.name', 'p.hidden', 'p.favourite', 'p.birth_date as birthDate'],
      knex.raw('coalesce(s.photos, 0) as photos'),
      knex.raw('case when s.cover_seen then p.cover_face_id else s.best end as cover'),
      knex.raw('coalesce(s.cover_seen, false) as "coverChosen"'),
      knex.raw(`p.favourite::int * 2 + (p.name <> '')::int as rank`),
    )
  return knex.from(all.as('person'))
}

/** One of one's people. */
export async function describePerson(c: Asked, personId: string): Promise<PersonFacts> {
  const found: PersonFacts | undefined = await peopleOf(c, c.caller.id).where('id', personId).first('*')
  if (!found) throw noPerson()
  return found
}
