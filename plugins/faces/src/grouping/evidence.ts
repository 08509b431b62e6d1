import type { Working } from '../kith.ts'
import { type Between, type Candidate, nearOf } from './decide.ts'
import type { FaceModelFacts } from './face-model.ts'
import type { Neighbour } from './neighbours.ts'

/** As many faces of a person stand for all of them. Photos have random ids, so it is a fair choice, and always the same. */
export const SAMPLE = 32

/** As many persons are considered for one face. */
const PERSONS = 4

export interface FaceOfOwner {
  readonly id: string
  readonly asset: string
  readonly owner: string
}

/** The persons nearest to a face, without those whose it cannot be: on the same photo already, or said not to be. */
export async function candidatesFor(
  c: Working,
  face: FaceOfOwner,
  neighbours: readonly Neighbour[],
  model: FaceModelFacts,
): Promise<Candidate[]> {
  const ofPerson = new Map<string, Neighbour[]>()
  for (const neighbour of neighbours)
    if (neighbour.person !== null)
      ofPerson.set(neighbour.person, [...(ofPerson.get(neighbour.person) ?? []), neighbour])
  const persons = [...ofPerson.keys()].slice(0, PERSONS)
  if (persons.length === 0) return []
  const { rows }: { rows: { person: string; byHand: boolean; size: number; average: number }[] } = await c.knex.raw(
    `select p.id as person, p.by_hand as "byHand", s.size, s.average
      from faces.person p cross join lateral (
        select count(*)::int as size, avg(distance) as average from (
          select e.vector operator(public.<=>) (select vector from faces.embedding where face_id = ?) as distance
          from faces.face f join faces.embedding e on e.face_id = f.id and e.model = ?
          where f.person_id = p.id and f.id <> ? order by f.asset_id limit ${SAMPLE}) one) s
      where p.id = any(?) and p.owner_user_id = ? and s.size > 0
        and not exists (select from faces.not_person n where n.face_id = ? and n.person_id = p.id)
        and not exists (select from faces.face o where o.person_id = p.id and o.asset_id = ? and o.id <> ?)`,
    [face.id, model.id, face.id, persons, face.owner, face.id, face.asset, face.id],
  )
  return rows.map(({ person, byHand, size, average }) => ({
    person,
    byHand,
    average,
    near: nearOf(ofPerson.get(person) ?? [], { size, byHand }, model),
  }))
}

/** The distances between these faces. */
export async function distancesBetween(c: Working, faces: readonly string[]): Promise<Between> {
  const { rows }: { rows: { one: string; other: string; distance: number }[] } = await c.knex.raw(
    `select a.face_id as one, b.face_id as other, a.vector operator(public.<=>) b.vector as distance
      from faces.embedding a join faces.embedding b on a.face_id < b.face_id and a.model = b.model
      where a.face_id = any(?) and b.face_id = any(?)`,
    [[...faces], [...faces]],
  )
  const known = new Map(
    rows.flatMap(({ one, other, distance }) => [
      [`${one} ${other}`, distance],
      [`${other} ${one}`, distance],
    ]),
  )
  return (one, other) => known.get(`${one} ${other}`) ?? Infinity
}
