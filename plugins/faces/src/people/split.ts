import { id } from '@kith/sdk'
import { z } from 'zod'
import { noPerson, notWithThem } from '../errors.ts'
import { kith } from '../kith.ts'
import { Face } from '../models.ts'
import { ownPerson, personMeant, Whom } from './own-person.ts'
import { putWith, takeAway } from './put-faces.ts'

const Some = z.array(id).min(1).max(1000)

export const splitPerson = kith.post(
  '/people/:id/split',
  {
    summary: 'Say that faces are not this person, and whose they are if you know',
    description:
      'Name the faces, or photos for the faces of this person on them. They will not be put with this person again. Without `to` they are grouped anew.',
    params: { id },
    body: z.object({ faceIds: Some.optional(), assetIds: Some.optional(), to: Whom.optional() }),
    returns: z.object({ faces: z.int(), personId: id.nullable() }),
    errors: [noPerson, notWithThem],
  },
  async (c) =>
    c.transaction(async () => {
      const person = await ownPerson(c, c.params.id)
      const { faceIds = [], assetIds = [], to } = c.body
      const faces = await Face.query()
        .where({ person_id: person.id })
        .where((or) => or.whereIn('id', faceIds).orWhereIn('asset_id', assetIds))
      if (faces.length === 0) throw notWithThem()
      const other = to && (await personMeant(c, to))
      if (other) await putWith(c, faces, other)
      else await takeAway(c, faces, false)
      return { faces: faces.length, personId: other?.id ?? null }
    }),
)
