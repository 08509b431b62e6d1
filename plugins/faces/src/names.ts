import type { Acting } from '@kith/sdk'
import { z } from 'zod'
import { whoseNames } from './access.ts'
import { peopleElsewhere } from './identities/elsewhere.ts'
import { kith, type Working } from './kith.ts'
import { Face, Person } from './models.ts'
import { namedFaces } from './people/person-facts.ts'

/**
 * The names of the people on a photo, for whoever may read them: its owner, everybody who sees it if the owner says so,
 * and whoever knows them from elsewhere.
 */
export const names = kith.lookup('people', { on: 'details', returns: z.array(z.string()) }, async (ids, c) => {
  const may = await c.assets.allowed(ids, 'details')
  const faces = await Face.query()
    .whereIn('asset_id', [...may])
    .where({ dismissed: false })
    .orderBy(['x', 'id'])
  const shown = await whoseNames(c, new Set(faces.map((face) => face.owner_id)))
  const people = await Person.query()
    .findByIds(faces.flatMap((face) => (face.person_id ? [face.person_id] : [])))
    .where({ hidden: false })
    .whereNot({ name: '' })
    .whereIn('owner_user_id', [...shown])
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const known = await knownNames(c, [...may])
  const found = new Map<string, string[]>()
  for (const { id, asset_id, person_id } of faces) {
    const name = known.get(id) ?? nameOf.get(person_id ?? '')
    const there = found.get(asset_id) ?? []
    if (name && !there.includes(name)) found.set(asset_id, [...there, name])
  }
  return found
})

/** What whoever asks calls those whom they know, by face. */
export async function knownNames(c: Working & Acting, photos: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { caller, assets } = c
  if (caller.kind !== 'user' || c.uses.elsewhere.length === 0) return new Map()
  const who = { caller, assets }
  const rows: { face: string; name: string }[] = await namedFaces(c, who, await peopleElsewhere(c, who))
    .whereIn('k.asset_id', photos)
    .select('k.face_id as face', 'p.name')
  return new Map(rows.map(({ face, name }) => [face, name]))
}
