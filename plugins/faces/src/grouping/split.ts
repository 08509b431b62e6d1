import type { Working } from '../kith.ts'
import { Face, Person } from '../models.ts'
import type { FaceModelFacts } from './face-model.ts'
import { cosineDistance, linkage } from './linkage.ts'
import { alone } from './place-some.ts'

/** As many faces are compared with each other; of somebody with more, the others go where most of theirs go. */
const COMPARED = 300

interface Member {
  readonly id: string
  readonly asset: string
  readonly vector: Float32Array
}

/** Takes apart those of these persons of an owner whose faces are not alike on the whole. Most are, so all are read at once. */
export async function splitThoseApart(
  c: Working,
  owner: string,
  persons: readonly Person[],
  model: FaceModelFacts,
): Promise<void> {
  const members = await membersOf(
    c,
    persons.map(({ id }) => id),
    model,
  )
  for (const person of persons)
    if (partsOf(members.get(person.id) ?? [], model).length > 1)
      await c.transaction(async () => {
        await alone(c, owner)
        await split(c, person, model)
      })
}

/**
 * Takes a person apart: the largest part stays, each other one of several faces becomes a person of its own. A little
 * less alike is enough to stay together than to come together, so that nothing goes back and forth.
 */
async function split(c: Working, person: Person, model: FaceModelFacts): Promise<void> {
  const members = (await membersOf(c, [person.id], model)).get(person.id) ?? []
  const parts = partsOf(members, model)
  const going = parts.slice(1).map((part) => part.map(({ id }) => id))
  const last = members.at(-1)
  if (last && members.length === COMPARED) await addRest(c, person.id, model, { parts, going, after: last.asset })
  for (const faces of going) {
    const made = await Person.query().insert({ owner_user_id: person.owner_user_id }).returning('id')
    await Face.query().patch({ person_id: made.id }).whereIn('id', faces)
  }
}

/** What these fall into, each of several faces, the largest first. */
const partsOf = (members: readonly Member[], model: FaceModelFacts): Member[][] =>
  linkage(
    members.map(({ vector }) => vector),
    members.map(({ asset }) => asset),
    model.same * 1.1,
  )
    .filter((group) => group.length > 1)
    .map((group) => group.flatMap((i) => members[i] ?? []))

/** Finds for the faces that were not compared the part to which they are nearest. */
async function addRest(
  c: Working,
  person: string,
  model: FaceModelFacts,
  { parts, going, after }: { parts: readonly (readonly Member[])[]; going: readonly string[][]; after: string },
): Promise<void> {
  const means = parts.map((part) => meanOf(part.map(({ vector }) => vector)))
  for (let last: string | undefined = after; last !== undefined;) {
    const rest: Member[] = (await membersOf(c, [person], model, last)).get(person) ?? []
    for (const { id, vector } of rest) {
      const distances = means.map((mean) => cosineDistance(vector, mean))
      // The first part stays where it is.
      going[distances.indexOf(Math.min(...distances)) - 1]?.push(id)
    }
    last = rest.at(-1)?.asset
  }
}

/** Faces of each person in the order of their photos, which is no order of time: ids are random. */
async function membersOf(
  c: Working,
  persons: readonly string[],
  { id }: FaceModelFacts,
  after = NONE,
): Promise<Map<string, Member[]>> {
  const { rows }: { rows: { of: string; id: string; asset: string; bytes: Buffer }[] } = await c.knex.raw(
    `select p.id as of, m.* from unnest(?::uuid[]) p(id) cross join lateral (
      select f.id, f.asset_id as asset, public.vector_send(e.vector) as bytes
        from faces.face f join faces.embedding e on e.face_id = f.id and e.model = ?
        where f.person_id = p.id and f.asset_id > ? order by f.asset_id limit ${COMPARED}) m
      order by p.id, m.asset`,
    [[...persons], id, after],
  )
  const members = new Map(persons.map((person): [string, Member[]] => [person, []]))
  for (const { of, bytes, ...face } of rows) members.get(of)?.push({ ...face, vector: vectorIn(bytes) })
  return members
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
