import { id } from '@kith/sdk'
import { z } from 'zod'
import { whoseNames } from '../access.ts'
import { kith } from '../kith.ts'
import { Face, Person, Suggestion } from '../models.ts'
import { knownNames } from '../names.ts'

/** Where a face is, in fractions of the upright picture. */
export const Box = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  w: z.number().min(0.005).max(1),
  h: z.number().min(0.005).max(1),
})

const Named = z.object({ id: id.nullable().describe('Only for the owner of the photo'), name: z.string() })

const FaceOnPhoto = z
  .object({
    id: id.nullable().describe('Only for the owner of the photo'),
    box: Box,
    drawn: z.boolean(),
    person: Named.nullable(),
    suggestion: Named.nullable(),
  })
  .meta({ id: 'faces.FaceOnPhoto' })

export const facesOnPhoto = kith.get(
  '/photos/:assetId/faces',
  {
    summary: 'The faces on a photo',
    description:
      'The owner gets all of them. Others get those with a name, and nothing that tells one person from another besides, if the owner shares names, and those whom they know from elsewhere; else none.',
    auth: 'guest',
    params: { assetId: id },
    returns: z.object({ items: z.array(FaceOnPhoto), mine: z.boolean() }),
  },
  async (c) => {
    const { assetId } = c.params
    await c.assets.require([assetId], 'view')
    const owner = (await c.assets.get([assetId])).get(assetId)?.ownerId ?? ''
    const mine = c.caller.kind === 'user' && c.caller.id === owner
    const details = mine || (await maySeeDetails(c, assetId))
    if (!details) return { items: [], mine }
    const shown = mine || (await whoseNames(c, new Set([owner]))).has(owner)
    const calls = mine ? new Map<string, string>() : await knownNames(c, [assetId])
    if (!shown && calls.size === 0) return { items: [], mine }
    const faces = await Face.query().where({ asset_id: assetId, dismissed: false }).orderBy(['x', 'id'])
    const suggested = await Suggestion.query().findByIds(faces.map((face) => face.id))
    const guesses = new Map(suggested.map((one) => [one.face_id, one.person_id]))
    const people = await Person.query().findByIds([...faces.flatMap(personOf), ...guesses.values()])
    const known = new Map(
      people.filter((person) => mine || (shown && person.name && !person.hidden)).map((one) => [one.id, one]),
    )
    const named = (personId: string | null | undefined) => {
      const person = personId ? known.get(personId) : undefined
      return person ? { id: mine ? person.id : null, name: person.name } : null
    }
    const items = faces.map((face) => ({
      id: mine ? face.id : null,
      box: { x: face.x, y: face.y, w: face.w, h: face.h },
      drawn: mine && face.origin === 'drawn',
      person: calls.has(face.id) ? { id: null, name: calls.get(face.id) ?? '' } : named(face.person_id),
      suggestion: mine && !face.person_id ? named(guesses.get(face.id)) : null,
    }))
    return { items: mine ? items : items.filter((face) => face.person), mine }
  },
)

const personOf = ({ person_id }: Face) => (person_id ? [person_id] : [])

const maySeeDetails = async (
  { assets }: { assets: { allowed(ids: readonly string[], cap: 'details'): Promise<Set<string>> } },
  assetId: string,
) => (await assets.allowed([assetId], 'details')).has(assetId)
