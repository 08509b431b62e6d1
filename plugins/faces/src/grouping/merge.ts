import type { Working } from '../kith.ts'
import { Face, Person, Suggestion } from '../models.ts'
import { SAMPLE } from './look.ts'
import type { FaceModelFacts } from './face-model.ts'

export interface Merged {
  readonly stays: string
  readonly goes: string
}

/** Merges two of these persons, if two of them are one. */
export type Merger = (c: Working, persons: readonly string[], model: FaceModelFacts) => Promise<Merged | undefined>

/** As many pairs of persons are remembered. */
const REMEMBERED = 10_000

/** Makes a merger which, of two that were found to be different, asks less and less often again. */
export function createMerger(): Merger {
  const different = new Map<string, { left: number; pause: number }>()
  return async (c, persons, model) => {
    const sorted = [...persons].sort()
    for (const [i, one] of sorted.entries())
      for (const other of sorted.slice(i + 1)) {
        const key = `${one} ${other}`
        const known = different.get(key)
        if (known && known.left-- > 0) continue
        const merged = await mergeIfSame(c, one, other, model)
        if (merged) return merged
        if (different.size >= REMEMBERED) different.clear()
        const pause = 2 * (known?.pause ?? 1)
        different.set(key, { left: pause, pause })
      }
    return undefined
  }
}

/**
 * Two persons are one when their faces are alike on the whole, they are on no photo together, nobody said of a face of
 * the one that it is not the other, and nobody made, named or corrected both.
 */
async function mergeIfSame(
  c: Working,
  one: string,
  other: string,
  { id, same }: FaceModelFacts,
): Promise<Merged | undefined> {
  const mean = (person: 'a' | 'b') =>
    `(select public.avg(vector) from (select e.vector from faces.face f
      join faces.embedding e on e.face_id = f.id and e.model = :id
      where f.person_id = ${person}.id order by f.asset_id limit ${SAMPLE}) faces_of_${person})`
  // Of unit vectors, the product of the means is the mean of the products.
  const { rows }: { rows: Merged[] } = await c.knex.raw(
    `select case when swap then b else a end as stays, case when swap then a else b end as goes
      from (select a.id as a, b.id as b,
          (not b.by_hand, b.created_at, b.id) < (not a.by_hand, a.created_at, a.id) as swap,
          1 + (${mean('a')} operator(public.<#>) ${mean('b')}) as distance
        from faces.person a, faces.person b
        where a.id = :one and b.id = :other and a.owner_user_id = b.owner_user_id and not (a.by_hand and b.by_hand)
          and not exists (select from faces.face f join faces.face g on g.asset_id = f.asset_id
            where f.person_id = a.id and g.person_id = b.id)
          and not exists (select from faces.not_person n join faces.face f on f.id = n.face_id
            where (n.person_id, f.person_id) in ((a.id, b.id), (b.id, a.id)))) pair
      where distance <= :same`,
    { one, other, id, same },
  )
  const [pair] = rows
  if (!pair) return undefined
  const { stays, goes } = pair
  await Face.query().patch({ person_id: stays }).where({ person_id: goes })
  await Suggestion.query().patch({ person_id: stays }).where({ person_id: goes })
  await Person.query().delete().where({ id: goes })
  return pair
}
