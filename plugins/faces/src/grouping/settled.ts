import type { Working } from '../kith.ts'
import { FEW } from './decide.ts'
import type { FaceModelFacts } from './face-model.ts'
import { facesNow, type FaceNow } from './face-now.ts'
import { type Neighbour, neighboursOfEach, SEARCHING } from './neighbours.ts'

/** Whether all faces that are near are the person's it is with, and they are several or all there are. */
export function isSettled(
  { person, others, contested }: Pick<FaceNow, 'person' | 'others' | 'contested'>,
  neighbours: readonly Neighbour[],
  { same }: FaceModelFacts,
): boolean {
  if (person === null || contested) return false
  const near = neighbours.filter(({ distance }) => distance <= same)
  return near.length >= Math.min(FEW, Math.max(1, others)) && near.every((one) => one.person === person)
}

/** Those of these faces, in their order, of which there is something to decide. It reads only, so others go in between. */
export function unsettledOf(
  c: Working,
  owner: string,
  ids: readonly string[],
  model: FaceModelFacts,
): Promise<string[]> {
  return c.transaction(async () => {
    await c.knex.raw(`select ${SEARCHING}`)
    const faces = (await facesNow(c, owner, ids)).filter((face) => face.placed !== 'hand' && face.model === model.id)
    const around = await neighboursOfEach(
      c,
      owner,
      faces.map(({ id }) => id),
      model,
    )
    const unsettled = new Set<string>()
    for (const face of faces) {
      const neighbours = (around.get(face.id) ?? []).filter(({ asset }) => asset !== face.asset)
      if (neighbours.length > 0 && !isSettled(face, neighbours, model)) unsettled.add(face.id)
    }
    return ids.filter((id) => unsettled.has(id))
  })
}
