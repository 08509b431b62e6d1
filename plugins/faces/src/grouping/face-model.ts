import { createHash } from 'node:crypto'
import type { Working } from '../kith.ts'
import { FaceModel } from '../models.ts'

/** What grouping has to know of a model. */
export type FaceModelFacts = Pick<FaceModel, 'id' | 'length' | 'same' | 'sure' | 'suggest'>

/** Makes a model known. To be called before its first embedding is written. */
export async function knowModel({ id, length, same, sure, suggest }: FaceModelFacts): Promise<void> {
  await FaceModel.query().insert({ id, length, same, sure, suggest }).onConflict('id').merge()
}

/** A model that is known, with its index of nearest neighbours. While there are few embeddings that is made at once. */
export async function readyModel(c: Working, id: string): Promise<FaceModelFacts | undefined> {
  const model = await FaceModel.query().findById(id)
  if (!model) return undefined
  const name = `embedding_near_${createHash('sha256').update(`${id} ${model.length}`).digest('hex').slice(0, 12)}`
  const { rows } = await c.knex.raw('select to_regclass(?) as made', [`faces.${name}`])
  if (rows[0].made !== null) return model
  // A definition takes no parameters.
  const quoted = `'${id.replaceAll("'", "''")}'`.replaceAll('?', '\\?')
  await c.knex.raw(
    `create index if not exists ${name} on faces.embedding
      using hnsw ((${vectorOf(model.length)}) public.vector_cosine_ops) where model = ${quoted}`,
  )
  return model
}

/** The column as the index has it. */
export const vectorOf = (length: number) => `vector::public.vector(${Number(length)})`

/** The model that made most of this owner's embeddings: while photos are done again with another, the old one. */
export async function modelOf(c: Working, owner: string): Promise<FaceModelFacts | undefined> {
  const { rows }: { rows: { model: string }[] } = await c.knex.raw(
    'select model from faces.embedding where owner_id = ? group by model order by count(*) desc, model limit 1',
    [owner],
  )
  return rows[0] && readyModel(c, rows[0].model)
}
