import { id, page } from '@kith/sdk'
import { z } from 'zod'
import { noPerson } from '../errors.ts'
import { Box } from '../faces/photo-faces.ts'
import { kith } from '../kith.ts'
import { Face } from '../models.ts'
import { ownPerson } from './own-person.ts'

const FaceOfPerson = z.object({ id, assetId: id, box: Box, byHand: z.boolean() }).meta({ id: 'faces.FaceOfPerson' })

export const facesOfPerson = kith.get(
  '/people/:id/faces',
  {
    summary: 'The faces of a person, the best first',
    params: { id },
    query: page.query,
    returns: page.of(FaceOfPerson),
    errors: [noPerson],
  },
  async (c) => {
    const person = await ownPerson(c, c.params.id)
    const theirs = Face.query().where({ person_id: person.id }).whereIn('asset_id', c.assets.visible('view'))
    const { items, next } = await page.take(theirs, c.query, ['quality', 'id'])
    return {
      items: items.map((face) => ({
        id: face.id,
        assetId: face.asset_id,
        box: { x: face.x, y: face.y, w: face.w, h: face.h },
        byHand: face.placed === 'hand',
      })),
      next,
    }
  },
)
