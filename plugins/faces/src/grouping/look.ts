import type { Working } from '../kith.ts'
import { type Candidate, FEW, nearOf } from './decide.ts'
import type { FaceModelFacts } from './face-model.ts'
import { type Neighbour, nearestTo } from './neighbours.ts'

/** As many faces of a person stand for all of them. Photos have random ids, so it is a fair choice, and always the same. */
export const SAMPLE = 32

/** As many persons are considered for one face. */
const PERSONS = 4

/** A face as it is now, with what is around it. */
export interface FaceNow {
  readonly id: string
  readonly asset: string
  readonly owner: string
  /** Whose it is said to be so far. */
  readonly person: string | null
  readonly placed: 'auto' | 'hand' | null
  /** Who it may be, as far as was noted before. */
  readonly suggested: { readonly person: string; readonly distance: number } | null
  /** All faces that are near are the person's it is with, and they are several or all there are. */
  readonly settled: boolean
  /** Those on other photos, nearest first; when it is settled, only those that are nobody's. */
  readonly neighbours: readonly Neighbour[]
  /** Unless it is settled, the persons nearest to it that it can be: not on the same photo, nor said not to be theirs. */
  readonly candidates: readonly Candidate[]
}

interface Row extends Omit<FaceNow, 'owner' | 'candidates'> {
  readonly candidates: readonly { person: string; byHand: boolean; size: number; average: number }[]
}

/**
 * Looks at faces of an owner, in this order; they are fresh no more. Those that are gone, or known by another model, are
 * left out. One statement, as asking takes longer than finding out. Needs a transaction with `SEARCHING`.
 */
export async function look(
  c: Working,
  owner: string,
  ids: readonly string[],
  model: FaceModelFacts,
): Promise<FaceNow[]> {
  const { same, suggest } = model
  const { rows }: { rows: Row[] } = await c.knex.raw(
    `with looked as (update faces.face set fresh = false where id = any(:ids) and owner_id = :owner and fresh),
      q as materialized (${FACE}),
      near as materialized (select q.id as of, n.* from q cross join lateral (${nearestTo('q', model)}) n
        where n.asset <> q.asset),
      open as materialized (select q.*, ${SETTLED} as settled from q),
      candidate as (${CANDIDATE})
      select open.id, open.asset, open.person, open.placed, open.suggested, open.settled,
        (select coalesce(json_agg(json_build_object(
            'id', n.id, 'asset', n.asset, 'person', n.person, 'distance', n.distance) order by n.distance, n.id), '[]')
          from near n where n.of = open.id and (n.person is null or not open.settled)) as neighbours,
        case when open.settled then '[]' else (select coalesce(json_agg(json_build_object(
            'person', k.person, 'byHand', k.by_hand, 'size', k.size, 'average', k.average)), '[]')
          from candidate k where k.of = open.id) end as candidates
      from open order by array_position(:ids, open.id)`,
    { ids: [...ids], owner, model: model.id, same, suggest },
  )
  return rows.map((row) => ({
    ...row,
    owner,
    candidates: row.candidates.map(({ person, byHand, size, average }) => {
      const theirs = row.neighbours.filter((neighbour) => neighbour.person === person)
      return { person, byHand, average, near: nearOf(theirs, { size, byHand }, model) }
    }),
  }))
}

/** `others` of the person it has, as far as it matters; `contested` when somebody said no, or they are on the photo twice. */
const FACE = `select f.id, f.asset_id as asset, f.person_id as person, f.placed, e.vector,
    (select json_build_object('person', s.person_id, 'distance', s.distance)
      from faces.suggestion s where s.face_id = f.id) as suggested,
    (select count(*) from (select from faces.face o
      where o.person_id = f.person_id and o.id <> f.id limit ${FEW}) few) as others,
    exists (select from faces.not_person n where n.face_id = f.id and n.person_id = f.person_id)
    or exists (select from faces.face o
      where o.person_id = f.person_id and o.asset_id = f.asset_id and o.id <> f.id) as contested
  from faces.face f join faces.embedding e on e.face_id = f.id and e.model = :model
  where f.id = any(:ids) and f.owner_id = :owner`

const SETTLED = `q.person is not null and not q.contested and (
    select count(*) >= least(${FEW}, greatest(1, q.others)) and bool_and(n.person is not distinct from q.person)
    from near n where n.of = q.id and n.distance <= :same)`

const CANDIDATE = `select r.of, p.id as person, p.by_hand, s.size, s.average
  from (select n.of, n.person, row_number() over (partition by n.of order by min(n.distance), n.person) as place
    from near n where n.person is not null group by n.of, n.person) r
  join open on open.id = r.of
  join faces.person p on p.id = r.person and p.owner_user_id = :owner
  cross join lateral (select count(*)::int as size, avg(distance) as average from (
    select e.vector operator(public.<=>) open.vector as distance
    from faces.face f join faces.embedding e on e.face_id = f.id and e.model = :model
    where f.person_id = p.id and f.id <> open.id order by f.asset_id limit ${SAMPLE}) one) s
  where r.place <= ${PERSONS} and s.size > 0
    and not exists (select from faces.not_person n where n.face_id = open.id and n.person_id = p.id)
    and not exists (select from faces.face o where o.person_id = p.id and o.asset_id = open.asset and o.id <> open.id)`
