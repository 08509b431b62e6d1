import type { Acting, User } from '@kith/sdk'
import type { Knex } from 'knex'
import type { PeopleElsewhere, PersonElsewhere } from '../api.ts'
import type { Working } from '../kith.ts'

/** Somebody elsewhere, and the plugin that knows them. */
export interface KnownElsewhere extends PersonElsewhere {
  readonly by: PeopleElsewhere
}

/** The people whom an account knows from elsewhere. */
export const peopleElsewhere = async (c: Pick<Working, 'uses'>, who: Acting<User>): Promise<KnownElsewhere[]> =>
  (
    await Promise.all(
      c.uses.elsewhere.map(async (by) => (await by.people(who)).map((person): KnownElsewhere => ({ ...person, by }))),
    )
  ).flat()

/** Their faces on photos that the account sees: rows of `set_id`, `face_id` and `asset_id`. */
export function facesElsewhere(c: Pick<Working, 'uses' | 'knex'>, who: Acting<User>): Knex.QueryBuilder {
  const [first, ...others] = c.uses.elsewhere.map((plugin) =>
    c.knex.queryBuilder().from(plugin.faces(who).as('elsewhere')).select('set_id', 'face_id', 'asset_id'),
  )
  return first
    ? first.unionAll(others)
    : c.knex('faces.face').whereRaw('false').select('id as set_id', 'id as face_id', 'asset_id')
}

/**
 * All faces of all people whom an account knows, its own and elsewhere: rows of `key`, which is the person's own id or
 * that of whoever stands for them, `face_id`, `asset_id`, whether the face is `own`, and `set_id` for those elsewhere.
 */
export function knownFaces(c: Pick<Working, 'uses' | 'knex'>, who: Acting<User>): Knex.QueryBuilder {
  const own = c
    .knex('faces.face as f')
    .join('faces.person as p', 'p.id', 'f.person_id')
    .where('p.owner_user_id', who.caller.id)
    .whereIn('f.asset_id', who.assets.visible('view'))
    .select('p.id as key', 'f.id as face_id', 'f.asset_id', c.knex.raw('true as own, null::uuid as set_id'))
  if (c.uses.elsewhere.length === 0) return own
  const others = c.knex
    .queryBuilder()
    .from(facesElsewhere(c, who).as('e'))
    .leftJoin('faces.identity as i', (on) =>
      on.on('i.set_id', 'e.set_id').andOn('i.user_id', c.knex.raw('?', [who.caller.id])),
    )
    .select(
      c.knex.raw('coalesce(i.head, e.set_id) as key'),
      ...['e.face_id', 'e.asset_id'],
      c.knex.raw('false as own, e.set_id'),
    )
  return own.unionAll([others])
}

/**
 * Whether a face (`f`) of {@link knownFaces} (`k`) is one that its key would not have without what is known elsewhere.
 * A collection of nothing but photos on which one has that person anyway is no place in which they are known too.
 */
export const addsTo = (k: string, f: string): string =>
  `(${k}.set_id is not null and ${f}.person_id is distinct from ${k}.key)`
