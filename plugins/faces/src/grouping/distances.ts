import type { Working } from '../kith.ts'
import type { Between } from './decide.ts'

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
