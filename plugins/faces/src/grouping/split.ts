import type { Working } from '../kith.ts'
import { Face, Person } from '../models.ts'
import type { FaceModelFacts } from './face-model.ts'
import { cosineDistance, linkage } from './linkage.ts'

/** As many faces are compared with each other; of somebody with more, the others go where most of theirs go. */
const COMPARED = 300

interface Member {
  readonly id: string
  readonly asset: string
  readonly vector: Float32Array
}

/**
 * Takes a person apart whose faces are not alike on the whole: the largest part stays, each other one of several faces
 * becomes a person of its own. A little less alike is enough to stay together than to come together, so that nothing
 * goes back and forth.
 */
export async function split(c: Working, person: Person, model: FaceModelFacts): Promise<void> {
  const members = await membersOf(c, person.id, model, COMPARED)
  const groups = linkage(
    members.map(({ vector }) => vector),
    members.map(({ asset }) => asset),
    model.same * 1.1,
  )
  const parts = groups.filter((group) => group.length > 1).map((group) => group.flatMap((i) => members[i] ?? []))
  const [stays, ...others] = parts
  if (!stays || others.length === 0) return
  const going = others.map((part) => part.map(({ id }) => id))
  const last = members.at(-1)
  if (last && members.length === COMPARED) await addRest(c, person.id, model, { parts, going, after: last.asset })
  for (const faces of going) {
    const made = await Person.query().insert({ owner_user_id: person.owner_user_id }).returning('id')
    await Face.query().patch({ person_id: made.id }).whereIn('id', faces)
  }
}

/** Finds for the faces that were not compared the part to which they are nearest. */
async function addRest(
  c: Working,
  person: string,
  model: FaceModelFacts,
  { parts, going, after }: { parts: readonly (readonly Member[])[]; going: readonly string[][]; after: string },
): Promise<void> {
  const means = parts.map((part) => meanOf(part.map(({ vector }) => vector)))
  for (let last: string | undefined = after; last !== undefined;) {
    const rest = await membersOf(c, person, model, COMPARED, last)
    for (const { id, vector } of rest) {
      const distances = means.map((mean) => cosineDistance(vector, mean))
      // The first part stays where it is.
      going[distances.indexOf(Math.min(...distances)) - 1]?.push(id)
    }
    last = rest.at(-1)?.asset
  }
}

/** Faces of a person in the order of their photos, which is no order of time: ids are random. */
async function membersOf(
  c: Working,
  person: string,
  { id }: FaceModelFacts,
  count: number,
  after = NONE,
): Promise<Member[]> {
  const { rows }: { rows: { id: string; asset: string; bytes: Buffer }[] } = await c.knex.raw(
    `select f.id, f.asset_id as asset, public.vector_send(e.vector) as bytes
      from faces.face f join faces.embedding e on e.face_id = f.id and e.model = ?
      where f.person_id = ? and f.asset_id > ? order by f.asset_id limit ?`,
    [id, person, after, count],
  )
  return rows.map(({ bytes, ...face }) => ({ ...face, vector: vectorIn(bytes) }))
}

const NONE = '00000000-0000-0000-0000-000000000000'

/** A vector as pgvector sends it: two numbers of two bytes, then its own, of four. */
function vectorIn(bytes: Buffer): Float32Array {
  const vector = new Float32Array(bytes.readInt16BE(0))
  for (let i = 0; i < vector.length; i++) vector[i] = bytes.readFloatBE(4 + 4 * i)
  return vector
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(vectors[0]?.length ?? 0)
  for (const vector of vectors) vector.forEach((one, i) => (mean[i] = (mean[i] ?? 0) + one / vectors.length))
  return mean
}
