import { id } from '@kith/sdk'
import { z } from 'zod'
import { spaces } from '../access.ts'
import { kith } from '../kith.ts'
import { SpaceFace, SpacePerson } from './models.ts'

const MOST = 50

/** Photos of a space on which all of these people of it are, as far as they are there to be seen; nothing of those who are hidden. */
export const spacePeopleFilter = kith.filter(
  'people',
  { input: z.object({ space: id, people: z.array(id).min(1).max(MOST) }) },
  ({ space, people }, { assets }) => {
    const wanted = [...new Set(people)]
    return SpaceFace.query()
      .where({ space_id: space })
      .whereIn('person_id', SpacePerson.query().findByIds(wanted).where({ hidden: false }).select('id'))
      .whereIn('asset_id', assets.visible('view', { in: spaces.of(space) }))
      .groupBy('asset_id')
      .havingRaw('count(distinct person_id) = ?', [wanted.length])
      .select('asset_id')
  },
)
