import { id, reply } from '@kith/sdk'
import { noFace, noPerson, noPicture } from '../errors.ts'
import { kith } from '../kith.ts'
import { Face } from '../models.ts'
import { describePerson } from '../people/person-facts.ts'
import { cropFace } from './crop.ts'
import { ownFace } from './own-faces.ts'

const params = { id }

export const facePicture = kith.get(
  '/faces/:id/picture',
  { summary: 'The picture of a face on a photo of yours', params, returns: reply.file, errors: [noFace] },
  async (c) => cropFace(c.assets, await ownFace(c, c.params.id)),
)

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
