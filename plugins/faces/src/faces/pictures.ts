import { id, reply } from '@kith/sdk'
import { noFace, noPerson, noPicture } from '../errors.ts'
import { facesElsewhere } from '../identities/elsewhere.ts'
import { type Asked, kith } from '../kith.ts'
import { Face } from '../models.ts'
import { describePerson } from '../people/person-facts.ts'
import { cropFace } from './crop.ts'

const params = { id }

export const facePicture = kith.get(
  '/faces/:id/picture',
  {
    summary: 'The picture of a face on a photo of yours, or of somebody whom you know from elsewhere',
    params,
    returns: reply.file,
    errors: [noFace],
  },
  async (c) => cropFace(c.assets, await knownFace(c, c.params.id)),
)

async function knownFace(c: Asked, faceId: string): Promise<Face> {
  const face = await Face.query()
    .findById(faceId)
    .where((either) =>
      either
        .where((own) => own.where({ owner_id: c.caller.id }).whereIn('asset_id', c.assets.visible('view')))
        .orWhereIn('id', c.knex.queryBuilder().from(facesElsewhere(c, c).as('e')).select('face_id')),
    )
  if (!face) throw noFace()
  return face
}

export const personPicture = kith.get(
  '/people/:id/picture',
  {
    summary: 'The picture of one of your people: the face chosen for it, or the best',
    params,
    returns: reply.file,
    errors: [noPerson, noPicture],
  },
  async (c) => {
    const { cover } = await describePerson(c, c.params.id)
    const face = cover ? await Face.query().findById(cover) : undefined
    if (!face) throw noPicture()
    return cropFace(c.assets, face)
  },
)
