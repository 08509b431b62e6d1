import type { Working } from '../kith.ts'
import { FaceModel } from '../models.ts'

/** What grouping has to know of a model. */
export type FaceModelFacts = Pick<FaceModel, 'id' | 'length' | 'same' | 'sure' | 'suggest'>

/** Makes a model known. To be called before its first embedding is written. */
export async function knowModel({ id, length, same, sure, suggest }: FaceModelFacts): Promise<void> {
  await FaceModel.query().insert({ id, length, same, sure, suggest }).onConflict('id').merge()
}

/** The name of its index: of a model that is another one under the same id, it is another. */
const INDEX = `'embedding_near_' || left(encode(sha256(convert_to(m.id || ' ' || m.length, 'utf8')), 'hex'), 12)`

/** A model as `KNOWN` reads it. */
interface Known extends FaceModelFacts {
  readonly index: string
  readonly made: boolean
}

const KNOWN = `m.id, m.length, m.same, m.sure, m.suggest, ${INDEX} as index,
  to_regclass('faces.' || ${INDEX}) is not null as made`

/** Makes the index of nearest neighbours where it is missing: while there are few embeddings that is made at once. */
async function ready(c: Working, { index, made, ...model }: Known): Promise<FaceModelFacts> {
  if (made) return model
  // A definition takes no parameters.
  const quoted = `'${model.id.replaceAll("'", "''")}'`.replaceAll('?', '\\?')
  await c.knex.raw(
    `create index if not exists ${index} on faces.embedding
      using hnsw ((${vectorOf(model.length)}) public.vector_cosine_ops) where model = ${quoted}`,
  )
  return model
}

/** A model that is known, with its index. */
export async function readyModel(c: Working, id: string): Promise<FaceModelFacts | undefined> {
  const { rows }: { rows: Known[] } = await c.knex.raw(`select ${KNOWN} from faces.face_model m where m.id = ?`, [id])
  return rows[0] && ready(c, rows[0])
}

/**
 * Some new faces of an owner, with the model each is known by. Only those that have an embedding: a box that somebody
 * drew gets one later, and is fresh again.
 */
export async function freshFaces(
  c: Working,
  owner: string,
  limit: number,
): Promise<{ readonly model: FaceModelFacts; readonly ids: readonly string[] }[]> {
  const { rows }: { rows: (Known & { ids: string[] })[] } = await c.knex.raw(
    `select ${KNOWN}, f.ids from faces.face_model m
      join (select model, array_agg(id) as ids from (
        select f.id, e.model from faces.face f join faces.embedding e on e.face_id = f.id
          where f.owner_id = ? and f.fresh limit ?) fresh group by model) f on f.model = m.id`,
    [owner, limit],
  )
  const found = []
  for (const { ids, ...known } of rows) found.push({ model: await ready(c, known), ids })
  return found
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
