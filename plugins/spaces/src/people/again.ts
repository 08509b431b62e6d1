import { id, reply } from '@kith/sdk'
import { noSpace, ownersOnly } from '../errors.ts'
import { kith } from '../kith.ts'
import { asOwner } from '../reach.ts'
import { peopleOff } from './errors.ts'
import { gatherIn } from './gather/gather.ts'
import { requireRecognition } from './recognition.ts'

export const findSamePeople = kith.post(
  '/:id/people/again',
  {
    summary: 'Look once more who in a space is the same person',
    description: 'In the background. Who was parted by hand stays apart. The log tells who was put together.',
    params: { id },
    returns: reply.none,
    status: 202,
    errors: [noSpace, ownersOnly, peopleOff],
  },
  async (c) =>
    c.transaction(async () => {
      const { space } = await asOwner(c.params.id, c.caller.id)
      requireRecognition(c, space)
      await c.knex.raw(
        `insert into spaces.to_compare (person_id) select id from spaces.person where space_id = ?
          on conflict (person_id) do update set doubtful = false, now = false`,
        [space.id],
      )
      await gatherIn(c, [space.id])
    }),
)
