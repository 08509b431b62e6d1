import type { Working } from '../kith.ts'
import { FaceModel } from '../models.ts'

/** What grouping has to know of a model. */
export type FaceModelFacts = Pick<FaceModel, 'id' | 'length' | 'same' | 'sure' | 'suggest'>

/** Makes a model known. To be called before its first embedding is written. */
export async function knowModel({ id, length, same, sure, suggest }: FaceModelFacts): Promise<void> {
  await FaceModel.query().insert({ id, length, same, sure, suggest }).onConflict('id').merge()
}

/** The name of its index: of a model that is another one under the same id, it is another. */
const INDEX = `'embedding_near_' || left(encode(sha256(convert_to(id || ' ' || length, 'utf8')), 'hex'), 12)`

/** A model that is known, with its index of nearest neighbours. While there are few embeddings that is made at once. */
export async function readyModel(c: Working, id: string): Promise<FaceModelFacts | undefined> {
  const { rows }: { rows: (FaceModelFacts & { index: string; made: boolean })[] } = await c.knex.raw(
    `select id, length, same, sure, suggest, ${INDEX} as index, to_regclass('faces.' || ${INDEX}) is not null as made
      from faces.face_model where id = ?`,
    [id],
  )
  if (!rows[0]) return undefined
  const { index, made, ...model } = rows[0]
  if (made) return model
  // A definition takes no parameters.
  const quoted = `'${id.replaceAll("'", "''")}'`.replaceAll('?', '\\?')
  await c.knex.raw(
    `create index if not exists ${index} on faces.embedding
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
