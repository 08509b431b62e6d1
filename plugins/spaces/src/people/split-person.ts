import { id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from '../access.ts'
import { editorsOnly, noSpace } from '../errors.ts'
import { type Asked, kith } from '../kith.ts'
import { log } from '../log.ts'
import { noPerson, notOnPhoto, peopleOff, samePerson } from './errors.ts'
import { settleParts } from './gather/settle.ts'
import { keepApart } from './join.ts'
import { NotPerson, Part, SpaceFace, SpacePerson } from './models.ts'
import { editPerson, personIn } from './reach-person.ts'
import { peopleChanged } from './events.ts'

const MOST = 1000

export const splitSpacePerson = kith.post(
  '/:id/people/:personId/split',
  {
    summary: 'Say that somebody is not this person, and who it is if you know',
    description:
      'Name photos, for the faces of this person on them, or a contributor, for all that they brought. Where these are all the photos of one of their people, that one is somebody else here. Only in this space: owners decide about their own people.',
    params: { id, personId: id },
    body: z
      .object({
        assetIds: z.array(id).min(1).max(MOST).optional(),
        from: id.optional().describe('Somebody who brought photos of this person'),
        to: id.optional().describe('Who of this space it is'),
      })
      .refine(({ assetIds, from }) => assetIds ?? from, 'Name photos (assetIds) or a contributor (from).'),
    returns: z.object({ photos: z.int(), personId: id.nullable() }),
    errors: [noSpace, editorsOnly, noPerson, notOnPhoto, samePerson, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { space, person } = await editPerson(c, c.params.id, c.params.personId)
      const { assetIds = [], from, to } = c.body
      if (to === person.id) throw samePerson()
      const other = to === undefined ? undefined : await personIn(c, space.id, to)
      const faces = await SpaceFace.query()
        .where({ space_id: space.id, person_id: person.id })
        .whereIn('asset_id', c.assets.visible('view', { in: spaces.of(space.id) }))
        .where((or) => {
          or.whereIn('asset_id', assetIds)
          if (from) or.orWhere('owner_id', from)
        })
      if (faces.length === 0) throw notOnPhoto()
      const parts = await partsOf(person, faces)
      const whole = parts.filter((part) => part.kind === 'person')
      const target =
        other ?? (whole.length > 0 ? await SpacePerson.query().insertAndFetch({ space_id: space.id }) : undefined)
      for (const part of parts) await moveTo(c, space.id, person, part, part.kind === 'person' ? target : other)
      if (target) await keepApart(person.id, target.id)
      await settleParts(
        c,
        space.id,
        parts.map((part) => part.id),
      )
      await log({
        ...{ spaceId: space.id, by: c.caller.id, kind: 'people_parted' },
        ...(person.name && { detail: person.name }),
      })
      await c.emit(peopleChanged, { spaceId: space.id })
      return { photos: new Set(faces.map((face) => face.asset_id)).size, personId: target?.id ?? null }
    }),
)

interface Moved {
  readonly id: string
  readonly kind: 'person' | 'face'
  readonly owner: string
}

/** Own people as a whole where all their faces here are meant, else the faces alone. */
async function partsOf(person: SpacePerson, faces: readonly SpaceFace[]): Promise<Moved[]> {
  const all = await SpaceFace.query().where({ person_id: person.id }).whereNotNull('own_person_id')
  const meant = new Set(faces.map((face) => face.id))
  const partly = new Set(all.filter((face) => !meant.has(face.id)).map((face) => face.own_person_id))
  const moved = new Map<string, Moved>()
  for (const { id, own_person_id, owner_id: owner } of faces)
    if (own_person_id && !partly.has(own_person_id))
      moved.set(own_person_id, { id: own_person_id, kind: 'person', owner })
    else moved.set(id, { id, kind: 'face', owner })
  return [...moved.values()]
}

/** It is with somebody else, or with nobody, and never with this person again by itself. */
async function moveTo(c: Asked, spaceId: string, person: SpacePerson, part: Moved, to: SpacePerson | undefined) {
  await Part.query()
    .insert({
      ...{ space_id: spaceId, id: part.id, kind: part.kind, owner_user_id: part.owner },
      ...{ person_id: to?.id ?? null, by_hand: true },
    })
    .onConflict(['space_id', 'id'])
    .merge(['person_id', 'by_hand'])
  await NotPerson.query()
    .insert({ part_id: part.id, person_id: person.id })
    .onConflict(['person_id', 'part_id'])
    .ignore()
  if (to) await NotPerson.query().delete().where({ part_id: part.id, person_id: to.id })
}
