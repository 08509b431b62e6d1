import { type Acting, type User, id } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import type { PersonElsewhere } from '../api.ts'
import { noPerson } from '../errors.ts'
import { addsTo, knownFaces, peopleElsewhere } from '../identities/elsewhere.ts'
import type { Asked, Working } from '../kith.ts'

/** Somebody on one's photos, or whom one knows from elsewhere. */
export const PersonFacts = z
  .object({
    id,
    own: z.boolean().describe('One of your people. Others are known from elsewhere only, and changed there'),
    name: z.string().describe('Yours; without one, what they are called elsewhere'),
    birthDate: z.iso.date().nullable(),
    hidden: z.boolean(),
    favourite: z.boolean(),
    photos: z.int().describe('Of those one sees: what is in the trash does not count'),
    cover: id.nullable().describe('The face that stands for them'),
    coverChosen: z.boolean(),
    elsewhere: z
      .array(z.string())
      .describe('The collections with more photos of them than those of your own person, by name'),
  })
  .meta({ id: 'faces.Person' })
export type PersonFacts = z.output<typeof PersonFacts>

/**
 * Everybody one knows: one's own people, and those `known` elsewhere ({@link peopleElsewhere}), once for each
 * human; with how many photos that one sees they are on, and the face to show: the chosen one while it is there, else
 * the best, one's own first. Columns are as in {@link PersonFacts}, and `rank`, by which lists are sorted before the
 * number of photos.
 */
export function peopleOf(
  c: Pick<Working, 'uses' | 'knex'>,
  who: Acting<User>,
  known: readonly PersonElsewhere[],
): Knex.QueryBuilder {
  const { knex } = c
  const elsewhere = known.map(({ set, name, collection }) => ({
    ...{ set_id: set.id, name, place: collection.name },
  }))
  const seen = knex
    .queryBuilder()
    .from(knownFaces(c, who).as('k'))
    .join('faces.face as f', 'f.id', 'k.face_id')
    .leftJoin('faces.person as o', 'o.id', 'k.key')
    .groupBy('k.key')
    .select(
      'k.key',
      knex.raw('count(distinct k.asset_id)::int as photos'),
      knex.raw('(array_agg(f.id order by k.own desc, f.quality * f.score desc, f.w * f.h desc, f.id))[1] as best'),
      knex.raw('bool_or(f.id = o.cover_face_id) as cover_seen'),
      knex.raw(`array_agg(distinct k.set_id) filter (where ${addsTo('k', 'f')}) as adding`),
    )
  const others = knex
    .queryBuilder()
    .from(
      knex.raw('jsonb_to_recordset(?::jsonb) as e(set_id uuid, name text, place text)', [JSON.stringify(elsewhere)]),
    )
    .joinRaw('left join faces.identity i on i.set_id = e.set_id and i.user_id = ?', [who.caller.id])
    .groupByRaw('coalesce(i.head, e.set_id)')
    .select(
      knex.raw('coalesce(i.head, e.set_id) as key'),
      knex.raw(`(array_agg(e.name order by e.name = '', e.set_id))[1] as name`),
      knex.raw('array_agg(e.set_id) as sets, array_agg(e.place) as places'),
    )
  const all = knex
    .queryBuilder()
    .from(knex('faces.person').where({ owner_user_id: who.caller.id }).as('p'))
    .fullOuterJoin(others.as('e'), 'e.key', 'p.id')
    .leftJoin(seen.as('s'), 's.key', knex.raw('coalesce(p.id, e.key)'))
    .select(
      knex.raw('coalesce(p.id, e.key) as id, p.id is not null as own'),
      knex.raw(`coalesce(nullif(p.name, ''), e.name, '') as name, p.birth_date as "birthDate"`),
      knex.raw('coalesce(p.hidden, false) as hidden, coalesce(p.favourite, false) as favourite'),
      knex.raw('coalesce(s.photos, 0) as photos'),
      knex.raw('case when s.cover_seen then p.cover_face_id else s.best end as cover'),
      knex.raw('coalesce(s.cover_seen, false) as "coverChosen"'),
      knex.raw(
        `array(select distinct place from unnest(e.sets, e.places) at (set_id, place)
          where set_id = any(s.adding) order by place) as elsewhere`,
      ),
    )
  const ranked = knex
    .queryBuilder()
    .from(all.as('one'))
    .select('*', knex.raw(`favourite::int * 2 + (name <> '')::int as rank`))
  return knex.queryBuilder().from(ranked.as('person'))
}

/** The faces (`k`) of those of them (`p`) who have a name and are not hidden. */
export const namedFaces = (...[c, who, known]: Parameters<typeof peopleOf>): Knex.QueryBuilder =>
  c.knex
    .queryBuilder()
    .from(knownFaces(c, who).as('k'))
    .join(peopleOf(c, who, known).where({ hidden: false }).whereNot('name', '').as('p'), 'p.id', 'k.key')

/** One of those whom one knows. */
export async function describePerson(c: Asked, personId: string): Promise<PersonFacts> {
  const found: PersonFacts | undefined = await peopleOf(c, c, await peopleElsewhere(c, c))
    .where('id', personId)
    .first('*')
  if (!found || (!found.own && found.photos === 0)) throw noPerson()
  return found
}
