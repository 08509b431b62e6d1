import { createBreather } from '@kith/sdk'
import type { Faces, ModelFacts } from '@kith/plugin-faces/api'
import type { Ran } from '../../kith.ts'
import { joinByItself } from '../join.ts'
import { SpaceFace, SpacePerson, ToCompare } from '../models.ts'
import { createPauses } from './pauses.ts'
import { partnerOf } from './decide.ts'
import { together } from './group.ts'
import { type Loaded, loadGroups } from './load.ts'
import { placeSingles } from './place-singles.ts'

/** So many are marked as compared at once. */
const BATCH = 100

/**
 * Compares who is new or changed with everybody else in the space, and joins those who are one beyond doubt: each pair
 * in a transaction of its own. Who was compared is noted, so that a run that was cut off goes on where it was. Those of
 * whom there is doubt wait until something changes: who stands in between may be gone then. Whoever is changed while
 * this runs waits for the next one.
 */
export async function compareAll(c: Ran, faces: Faces, spaceId: string): Promise<number> {
  const here = SpacePerson.query().where({ space_id: spaceId }).select('id')
  await ToCompare.query().patch({ now: true }).whereIn('person_id', here).where({ doubtful: false })
  const waiting = (await ToCompare.query().whereIn('person_id', here).where({ now: true })).map((one) => one.person_id)
  const single = await SpaceFace.query().findOne({ space_id: spaceId, fresh: true, person_id: null })
  if (waiting.length === 0 && !single) return 0
  const models = new Map((await faces.models()).map((model) => [model.id, model]))
  const loaded = await loadGroups(c, faces, spaceId)
  const joined = await joinAlike(c, spaceId, { ...loaded, models, waiting })
  return joined + (await placeSingles(c, faces, spaceId, { ...loaded, models, all: waiting.length > 0 }))
}

interface Comparing extends Loaded {
  readonly models: ReadonlyMap<string, ModelFacts>
  readonly waiting: readonly string[]
}

async function joinAlike(c: Ran, spaceId: string, { groups, apart, models, waiting }: Comparing): Promise<number> {
  const [breathe, pause] = [createBreather(c.signal), createPauses(c.signal)]
  const queue = [...waiting]
  const compared: string[] = []
  const doubtful: string[] = []
  let joined = 0
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    await breathe()
    const group = groups.get(id)
    const model = group && models.get(group.model)
    const partner = group && model && partnerOf(group, groups, apart, model)
    const other = typeof partner === 'object' ? partner.is : undefined
    const made = group && other && (await joinByItself(c, spaceId, [group, other]))
    if (made) {
      const [stays, goes] = made.stays === group.id ? [group, other] : [other, group]
      groups.delete(goes.id)
      groups.set(stays.id, together(stays, goes))
      queue.push(stays.id)
      joined++
      await pause()
    } else if (partner === 'doubtful') doubtful.push(id)
    else compared.push(id)
    if (compared.length >= BATCH)
      await ToCompare.query().delete().where({ now: true }).whereIn('person_id', compared.splice(0))
  }
  await ToCompare.query().delete().where({ now: true }).whereIn('person_id', compared)
  await ToCompare.query().patch({ doubtful: true, now: false }).where({ now: true }).whereIn('person_id', doubtful)
  return joined
}
