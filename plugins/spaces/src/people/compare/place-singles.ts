import { createBreather } from '@kith/sdk'
import type { Faces, ModelFacts } from '@kith/plugin-faces/api'
import type { Ran } from '../../kith.ts'
import { lockPeople } from '../lock-people.ts'
import { settle } from '../gather/settle.ts'
import { NotPerson, Part, SpaceFace, SpacePerson } from '../models.ts'
import { createPauses } from './pauses.ts'
import { type Group, distanceOf } from './group.ts'
import type { Loaded, Single } from './load.ts'

const VECTORS = 200
/** As many are marked as compared at once. */
const BATCH = 200
/** Among more than these, single faces are compared with people only, not with each other. */
const MOST = 4000

interface Placing extends Omit<Loaded, 'apart'> {
  readonly models: ReadonlyMap<string, ModelFacts>
  /** Also those that were compared before: people are others now. */
  readonly all: boolean
}

interface Seen extends Single {
  readonly sum: Float32Array
  readonly sampled: 1
}

/**
 * Puts single faces with the one person of other contributors whom they are clearly like, and makes two of them somebody
 * new that are clearly like each other and nobody else. Of their owner’s own people they were kept apart: those decide.
 */
export async function placeSingles(
  c: Ran,
  faces: Faces,
  spaceId: string,
  { groups, singles, models, all }: Placing,
): Promise<number> {
  const [breathe, pause] = [createBreather(c.signal), createPauses(c.signal)]
  const seen = await withVectors(c, faces, singles)
  const not = new Set(
    (await NotPerson.query().whereIn('person_id', SpacePerson.query().where({ space_id: spaceId }).select('id'))).map(
      ({ part_id, person_id }) => `${part_id} ${person_id}`,
    ),
  )
  const lonely: Seen[] = []
  let placed = 0
  for (const face of seen) {
    await breathe()
    const model = models.get(face.model)
    if (!model || !(all || face.fresh)) continue
    const near = [...groups.values()].filter((one) => one.model === face.model && distanceOf(face, one) <= model.same)
    const [only] = near
    if (!only) lonely.push(face)
    else if (near.length === 1 && fits(face, only, model) && !not.has(`${face.id} ${only.id}`)) {
      await putWith(c, spaceId, [face], only.id)
      await pause()
      placed++
    }
  }
  if (seen.length <= MOST) placed += await pairUp(c, spaceId, { lonely, seen, models, breathe, pause })
  await noteCompared(c, spaceId)
  return placed
}

/** None of its faces is new any more. Some at once, as all would keep the database busy for a second. */
async function noteCompared(c: Ran, spaceId: string): Promise<void> {
  const pause = createPauses(c.signal)
  const some = SpaceFace.query().where({ space_id: spaceId, fresh: true }).select('id').limit(BATCH)
  while ((await SpaceFace.query().patch({ fresh: false }).where({ space_id: spaceId }).whereIn('id', some.clone())) > 0)
    await pause()
}

const fits = (face: Seen, group: Group, model: ModelFacts): boolean =>
  !group.owners.has(face.owner) && !group.photos.has(face.photo) && distanceOf(face, group) <= model.sure

interface Pairing {
  readonly lonely: readonly Seen[]
  readonly seen: readonly Seen[]
  readonly models: ReadonlyMap<string, ModelFacts>
  readonly breathe: () => Promise<void>
  readonly pause: () => Promise<void>
}

/** Two faces of two contributors, each the only one that the other is like. */
async function pairUp(c: Ran, spaceId: string, { lonely, seen, models, breathe, pause }: Pairing): Promise<number> {
  const taken = new Set<string>()
  const onlyOne = (face: Seen, model: ModelFacts): Seen | undefined => {
    const near = seen.filter(
      (one) => one.owner !== face.owner && one.model === face.model && distanceOf(face, one) <= model.same,
    )
    return near.length === 1 ? near[0] : undefined
  }
  let made = 0
  const lonelyIds = new Set(lonely.map((face) => face.id))
  for (const face of lonely) {
    await breathe()
    const model = models.get(face.model)
    if (!model || taken.has(face.id)) continue
    const other = onlyOne(face, model)
    if (!other || taken.has(other.id) || !lonelyIds.has(other.id) || distanceOf(face, other) > model.sure) continue
    if (onlyOne(other, model)?.id !== face.id) continue
    await putWith(c, spaceId, [face, other])
    await pause()
    for (const one of [face, other]) taken.add(one.id)
    made++
  }
  return made
}

/** Puts faces with this person, or without one makes somebody new of them. What changed meanwhile stays as it is. */
async function putWith(c: Ran, spaceId: string, those: readonly Seen[], personId?: string): Promise<void> {
  await c.transaction(async () => {
    await lockPeople(c, spaceId)
    const ids = those.map((face) => face.id)
    const free = await SpaceFace.query()
      .where({ space_id: spaceId, person_id: null, own_person_id: null })
      .whereIn('id', ids)
      .resultSize()
    if (free < ids.length) return
    const person = personId
      ? await SpacePerson.query().findById(personId)
      : await SpacePerson.query().insertAndFetch({ space_id: spaceId })
    if (!person) return
    for (const { id, owner } of those)
      await Part.query()
        .insert({ space_id: spaceId, id, kind: 'face', owner_user_id: owner, person_id: person.id })
        .onConflict(['space_id', 'id'])
        .merge(['person_id'])
    await settle(c, spaceId, ids)
  })
}

async function withVectors(c: Ran, faces: Faces, singles: readonly Single[]): Promise<Seen[]> {
  const pause = createPauses(c.signal)
  const seen: Seen[] = []
  for (let i = 0; i < singles.length; i += VECTORS) {
    const some = singles.slice(i, i + VECTORS)
    const vectors = await faces.embeddings(some.map((one) => one.id))
    for (const one of some) {
      const sum = vectors.get(one.id)
      if (sum) seen.push({ ...one, sum, sampled: 1 })
    }
    await pause()
  }
  return seen
}
