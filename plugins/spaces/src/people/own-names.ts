import type { Knex } from 'knex'

/**
 * What people of a space are called for one member, by ids of persons: what they call the person among their own, else
 * their alias, else the space’s name, else what most of the contributors’ faces there are called by their owners, as far
 * as those are members who share names. Only parts of which a photo is seen count: `seen` has `person_id`,
 * `own_person_id` and `space_id` of each face.
 */
export const namesOf = (knex: Knex, me: string, seen: string): Knex.QueryBuilder =>
  knex
    .from('spaces.person as p')
    .leftJoin('spaces.alias as a', (on) => on.on('a.person_id', 'p.id').andOnVal('a.user_id', me))
    .leftJoin(ownNames(knex, me, seen).as('o'), 'o.person_id', 'p.id')
    .select(
      'p.id as person_id',
      'a.name as alias',
      knex.raw(`coalesce(o.mine, a.name, nullif(p.name, ''), o.shared, '') as shown`),
    )

const ownNames = (knex: Knex, me: string, seen: string): Knex.QueryBuilder =>
  knex
    .from(
      knex
        .from(facesOfParts(knex, seen).as('s'))
        .join('spaces.part as t', (on) => on.on('t.id', 's.own_person_id').on('t.space_id', 's.space_id'))
        .leftJoin('spaces.member as m', (on) => on.on('m.space_id', 't.space_id').on('m.user_id', 't.owner_user_id'))
        .leftJoin('spaces.private_names as w', (on) =>
          on.on('w.space_id', 't.space_id').on('w.user_id', 't.owner_user_id'),
        )
        .whereRaw(`t.name <> '' and not t.hidden`)
        .whereRaw('(t.owner_user_id = ? or (m.joined_at is not null and w.user_id is null))', [me])
        .groupBy('s.person_id', 't.name', 't.owner_user_id')
        .select('s.person_id', 't.name', 't.owner_user_id', knex.raw('sum(s.faces) as faces'))
        .as('t'),
    )
    .groupBy('t.person_id')
    .select(
      't.person_id',
      knex.raw('(array_agg(t.name order by t.faces desc, t.name) filter (where t.owner_user_id = ?))[1] as mine', [me]),
      knex.raw('(array_agg(t.name order by t.faces desc, t.name))[1] as shared'),
    )

/** Counted before names are looked up: parts are few, faces are many. */
const facesOfParts = (knex: Knex, seen: string): Knex.QueryBuilder =>
  knex
    .from(seen)
    .whereNotNull('own_person_id')
    .groupBy('space_id', 'person_id', 'own_person_id')
    .select('space_id', 'person_id', 'own_person_id', knex.raw('count(*) as faces'))
