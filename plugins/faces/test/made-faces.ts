import type { TestKith, TestUser } from '@kith/sdk/testing'

/** A model that never was: its embeddings are said by the tests. */
export const MODEL = { id: 'made', length: 16, same: 0.3, sure: 0.15, suggest: 0.4 }

/** A direction for each person, at right angles to all others; a face is somewhere between a few of them. */
export function face(of: Readonly<Record<number, number>>): number[] {
  const vector = Array.from({ length: MODEL.length }, (_, i) => of[i] ?? 0)
  const size = Math.hypot(...vector)
  return vector.map((one) => one / size)
}

/** The faces of one person: each is off in a direction of its own, the same whenever it is made. */
export const facesOf = (person: number, count: number): number[][] =>
  Array.from({ length: count }, (_, i) => face({ [person]: 1, [8 + (i % 8)]: 0.3 + 0.02 * i }))

/** Writes a photo with these faces, as if they had been found on it. Answers the ids of the faces. */
export async function found(
  k: TestKith,
  owner: TestUser,
  vectors: readonly (readonly number[])[],
  columns: Readonly<Record<string, unknown>> = {},
): Promise<string[]> {
  const asset_id = await k.asset(owner)
  const box = { x: 0.1, y: 0.1, w: 0.2, h: 0.2 }
  const ids: string[] = []
  for (const vector of vectors) {
    const row = { asset_id, owner_id: owner.id, ...box, model: MODEL.id, ...columns }
    const [made] = await k.knex('faces.face').insert(row).returning('id')
    ids.push(made.id)
    await k
      .knex('faces.embedding')
      .insert({ face_id: made.id, owner_id: owner.id, model: MODEL.id, vector: JSON.stringify(vector) })
  }
  return ids
}

/** Writes each of these faces on a photo of its own. */
export async function foundApart(k: TestKith, owner: TestUser, vectors: readonly number[][]): Promise<string[]> {
  const ids: string[] = []
  for (const vector of vectors) ids.push(...(await found(k, owner, [vector])))
  return ids
}
