import { z } from 'zod'
import { whoseNames } from './access.ts'
import { kith } from './kith.ts'
import { Face, Person } from './models.ts'

/** The names of the people on a photo, for whoever may read them: its owner, or everybody who sees it if the owner says so. */
export const names = kith.lookup('people', { on: 'details', returns: z.array(z.string()) }, async (ids, c) => {
  const may = await c.assets.allowed(ids, 'details')
  const faces = await Face.query()
    .whereIn('asset_id', [...may])
    .whereNotNull('person_id')
    .orderBy('x')
  const shown = await whoseNames(c, new Set(faces.map((face) => face.owner_id)))
  const people = await Person.query()
    .findByIds(faces.flatMap((face) => (face.person_id ? [face.person_id] : [])))
    .where({ hidden: false })
    .whereNot({ name: '' })
    .whereIn('owner_user_id', [...shown])
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const found = new Map<string, string[]>()
  for (const { asset_id, person_id } of faces) {
    const name = nameOf.get(person_id ?? '')
    const there = found.get(asset_id) ?? []
    if (name && !there.includes(name)) found.set(asset_id, [...there, name])
  }
  return found
})
