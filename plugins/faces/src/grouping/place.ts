import type { Working } from '../kith.ts'
import { Face, Person, Suggestion } from '../models.ts'
import { type Decision, alike, decide, marginOf } from './decide.ts'
import { distancesBetween } from './distances.ts'
import type { FaceModelFacts } from './face-model.ts'
import { type FaceNow, look } from './look.ts'
import type { Merger } from './merge.ts'
import { type Neighbour, neighboursOf } from './neighbours.ts'

/** As many of the faces nearby that are nobody's are compared with each other. */
const COMPARED = 8

/** What faces are placed by. */
export interface By {
  readonly model: FaceModelFacts
  readonly merger: Merger
}

/** What came of it. */
export interface Placed {
  /** Faces and persons that are not what they were. */
  readonly changed: readonly string[]
  /** Faces to which it makes a difference. */
  readonly nearby: readonly string[]
}

export const NOTHING: Placed = { changed: [], nearby: [] }

/**
 * Puts a face with the person to whom it is clearly closest, or makes a person of several faces that are nobody's yet,
 * or notes whose it may be. Needs the transaction of `placeSome`.
 */
export async function place(c: Working, seen: FaceNow, by: By): Promise<Placed> {
  // Without others like it nothing speaks for a person, or against the one it has.
  if (seen.neighbours.length === 0 || seen.settled) return NOTHING
  const { face, merged } = await mergeAround(c, seen, by)
  if (face.settled) return { changed: merged, nearby: [] }
  const { model } = by
  const unplaced = face.neighbours.filter(({ person, distance }) => person === null && distance <= model.same)
  const decision = decide(face.candidates, model, face.person)
  const had = face.person === null ? [] : [face.person]
  if (decision.is === 'person') {
    if (decision.person === face.person) return { changed: merged, nearby: [] }
    await put(c, [face.id], decision.person)
    return { changed: [...merged, ...had, face.id, decision.person], nearby: unplaced.map(({ id }) => id) }
  }
  const torn = decision.is === 'unclear' && decision.distance <= model.same
  const together = torn ? [] : await startWith(c, face, unplaced, model)
  if (together.length === 0) {
    await leave(face, decision)
    return { changed: had.length > 0 ? [...merged, ...had, face.id] : merged, nearby: [] }
  }
  const made = await Person.query().insert({ owner_user_id: face.owner }).returning('id')
  await put(c, together, made.id)
  return {
    changed: [...merged, ...had, ...together],
    nearby: unplaced.map(({ id }) => id).filter((id) => !together.includes(id)),
  }
}

/** Merges persons near a face that are one, and looks again after each. */
async function mergeAround(
  c: Working,
  seen: FaceNow,
  { model, merger }: By,
): Promise<{ face: FaceNow; merged: string[] }> {
  const merged: string[] = []
  for (let face = seen; ;) {
    const near = face.candidates.filter((candidate) => candidate.near <= model.same)
    const pair = await merger(
      c,
      near.map(({ person }) => person),
      model,
    )
    if (!pair) return { face, merged }
    merged.push(pair.stays, pair.goes)
    const [again] = await look(c, face.owner, [face.id], model)
    if (!again) return { face, merged }
    face = again
  }
}

/** The faces that make a person together with this one: three or more, or two that nobody else comes near. */
async function startWith(
  c: Working,
  face: FaceNow,
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
  const assets = new Map(together.map(({ id, asset }) => [id, asset]))
  const around = (await neighboursOf(c, face.owner, ids, model)).filter(({ of, asset }) => asset !== assets.get(of))
  return around.some((other) => other.distance < distance + marginOf(model)) ? [] : ids
}

async function put(c: Working, faces: readonly string[], person: string): Promise<void> {
  await c.knex.raw(
    `with answered as (delete from faces.suggestion where face_id = any(:faces))
      update faces.face set person_id = :person, placed = 'auto' where id = any(:faces)`,
    { faces: [...faces], person },
  )
}

/** Takes a face from the person it has, if it has one, and notes whose it may be. */
async function leave(face: FaceNow, decision: Decision): Promise<void> {
  if (face.person !== null) await Face.query().patch({ person_id: null, placed: null }).where({ id: face.id })
  const { suggested } = face
  if (decision.is !== 'unclear') {
    if (suggested) await Suggestion.query().delete().where({ face_id: face.id })
    return
  }
  const { person, distance } = decision
  if (suggested?.person === person && Math.abs(suggested.distance - distance) < NEARLY) return
  await Suggestion.query().insert({ face_id: face.id, person_id: person, distance }).onConflict('face_id').merge()
}

/** Distances are kept with fewer digits than they are computed with. */
const NEARLY = 1e-6
