import { id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noFace, noPerson, notYourPhoto } from '../errors.ts'
import { changed } from '../events.ts'
import { seeDrawn } from '../find/drawn.ts'
import { kith } from '../kith.ts'
import { Face } from '../models.ts'
import { personMeant, Whom } from '../people/own-person.ts'
import { putWith, takeAway } from '../people/put-faces.ts'
import { ownFace } from './own-faces.ts'
import { Box } from './photo-faces.ts'

const params = { id }
const Put = z.object({ personId: id.nullable() })

export const drawFace = kith.post(
  '/faces',
  {
    summary: 'Draw a face that was not found, and say whose it is',
    body: z.object({ assetId: id, box: Box, who: Whom }),
    returns: z.object({ id, personId: id }),
    status: 201,
    errors: [notYourPhoto, noPerson],
  },
  async (c) =>
    c.transaction(async () => {
      const { assetId, box, who } = c.body
      await c.assets.require([assetId], 'view')
      const photo = (await c.assets.get([assetId])).get(assetId)
      if (photo?.ownerId !== c.caller.id) throw notYourPhoto()
      const person = await personMeant(c, who)
      const inside = { ...box, w: Math.min(box.w, 1 - box.x), h: Math.min(box.h, 1 - box.y) }
      const face = await Face.query().insertAndFetch({
        ...inside,
        asset_id: assetId,
        owner_id: c.caller.id,
        origin: 'drawn',
      })
      await putWith(c, [face], person)
      await c.enqueue(seeDrawn, { faceId: face.id })
      return { id: face.id, personId: person.id }
    }),
)

export const putFace = kith.put(
  '/faces/:id/person',
  {
    summary: 'Say whose a face is: one of your people, somebody new by a name, or nobody you know (`personId` null)',
    params,
    body: z.union([Whom, Put]),
    returns: Put,
    errors: [noFace, noPerson],
  },
  async (c) =>
    c.transaction(async () => {
      const face = await ownFace(c, c.params.id)
      const { body } = c
      if ('personId' in body && body.personId === null) {
        await takeAway(c, [face], true)
        return { personId: null }
      }
      const person = await personMeant(c, 'name' in body ? body : { personId: body.personId ?? '' })
      await putWith(c, [face], person)
      return { personId: person.id }
    }),
)

export const deleteFace = kith.delete(
  '/faces/:id',
  {
    summary: 'Say that this is no face. One that was drawn is gone, one that was found is not shown again',
    params,
    returns: reply.none,
    errors: [noFace],
  },
  async (c) =>
    c.transaction(async () => {
      const face = await ownFace(c, c.params.id)
      if (face.origin === 'drawn') await face.$query().delete()
      else {
        await takeAway(c, [face], true)
        await face.$query().patch({ dismissed: true })
      }
      await c.emit(changed, { ownerId: c.caller.id })
    }),
)
