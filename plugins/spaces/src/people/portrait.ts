import { id, reply } from '@kith/sdk'
import { noSpace } from '../errors.ts'
import { kith } from '../kith.ts'
import { noPerson, noPortrait, peopleOff } from './errors.ts'
import { seePerson } from './reach-person.ts'
import { requireRecognition } from './recognition.ts'

export const spacePersonPicture = kith.get(
  '/:id/people/:personId/picture',
  {
    summary: 'The picture of somebody in a space, cut from a photo there',
    params: { id, personId: id },
    returns: reply.file,
    errors: [noSpace, noPerson, noPortrait, peopleOff],
  },
  async (c) => {
    const { space, row } = await seePerson(c, c.params.id, c.params.personId)
    const picture = row.face ? await requireRecognition(c, space).picture(row.face, c.assets) : undefined
    if (!picture) throw noPortrait()
    return picture
  },
)
