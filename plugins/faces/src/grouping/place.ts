import type { Working } from '../kith.ts'
import { Face, Person, Suggestion } from '../models.ts'
import { type Decision, alike, decide, marginOf } from './decide.ts'
import { type FaceOfOwner, candidatesFor, distancesBetween } from './evidence.ts'
import type { FaceModelFacts } from './face-model.ts'
import type { FaceNow } from './face-now.ts'
import { type Merger } from './merge.ts'
import { type Neighbour, neighboursOf } from './neighbours.ts'
import { isSettled } from './settled.ts'

/** As many of the faces nearby that are nobody's are compared with each other. */
const COMPARED = 8

/**
 * Puts a face with the person to whom it is clearly closest, or makes a person of several faces that are nobody's yet,
 * or notes whose it may be. Needs the transaction of `withFaces`. Answers the faces nearby to which it
 * makes a difference.
 */
export async function place(
  c: Working,
  face: FaceNow,
  model: FaceModelFacts,
  mergeAny: Merger,
): Promise<readonly string[]> {
  const neighbours = (await neighboursOf(c, face, model)).filter(({ asset }) => asset !== face.asset)
  // Without others like it nothing speaks for a person, or against the one it has.
  if (neighbours.length === 0 || isSettled(face, neighbours, model)) return []
  const unplaced = neighbours.filter(({ person, distance }) => person === null && distance <= model.same)
  const { decision, has } = await decideAfterMerging(c, face, neighbours, model, mergeAny)
  if (decision.is === 'person') {
    if (decision.person === has) return []
    await put(c, [face.id], decision.person)
    return unplaced.map(({ id }) => id)
  }
  const torn = decision.is === 'unclear' && decision.distance <= model.same
  const together = torn ? [] : await startWith(c, face, unplaced, model)
  if (together.length === 0) {
    await leave(c, face.id, has, decision)
    return []
  }
  const made = await Person.query().insert({ owner_user_id: face.owner }).returning('id')
  await put(c, together, made.id)
  return unplaced.map(({ id }) => id).filter((id) => !together.includes(id))
}

async function decideAfterMerging(
  c: Working,
  face: FaceNow,
  neighbours: readonly Neighbour[],
  model: FaceModelFacts,
  mergeAny: Merger,
): Promise<{ decision: Decision; has: string | null }> {
  let [has, now] = [face.person, neighbours]
  for (;;) {
    const candidates = await candidatesFor(c, face, now, model)
    const near = candidates.filter((candidate) => candidate.near <= model.same)
    const merged = await mergeAny(
      c,
      near.map(({ person }) => person),
      model,
    )
    if (!merged) return { decision: decide(candidates, model, has), has }
    const { stays, goes } = merged
    now = now.map((one) => (one.person === goes ? { ...one, person: stays } : one))
    if (has === goes) has = stays
  }
}

/** The faces that make a person together with this one: three or more, or two that nobody else comes near. */
async function startWith(
  c: Working,
  face: FaceOfOwner,
  unplaced: readonly Neighbour[],
  model: FaceModelFacts,
): Promise<string[]> {
  const others = unplaced.slice(0, COMPARED)
  if (others.length === 0) return []
  const between = await distancesBetween(c, [face.id, ...others.map(({ id }) => id)])
  const together = alike(face, others, between, model)
  const [, second] = together
  if (!second) return []
  const ids = together.map(({ id }) => id)
  const distance = between(face.id, second.id)
  if (together.length > 2 || distance <= model.sure) return ids
  for (const one of together) {
    const around = await neighboursOf(c, { ...one, owner: face.owner }, model)
    const others = around.filter(({ id, asset }) => !ids.includes(id) && asset !== one.asset)
    if (others.some((other) => other.distance < distance + marginOf(model))) return []
  }
  return ids
}

async function put(c: Working, faces: readonly string[], person: string): Promise<void> {
  await c.knex.raw(
    `with answered as (delete from faces.suggestion where face_id = any(:faces))
      update faces.face set person_id = :person, placed = 'auto' where id = any(:faces)`,
    { faces: [...faces], person },
  )
}

/** Takes a face from the person it has, if it has one, and notes whose it may be. */
async function leave(c: Working, face: string, has: string | null, decision: Decision): Promise<void> {
  if (has !== null) await Face.query().patch({ person_id: null, placed: null }).where({ id: face })
  if (decision.is === 'unclear')
    await Suggestion.query()
      .insert({ face_id: face, person_id: decision.person, distance: decision.distance })
      .onConflict('face_id')
      .merge()
  else await Suggestion.query().delete().where({ face_id: face })
}
