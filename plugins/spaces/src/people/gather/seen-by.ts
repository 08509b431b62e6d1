import type { Assets } from '@kith/sdk'
import type { Ran } from '../../kith.ts'
import { Member } from '../../models.ts'

/** The space as one who is in it sees it: all see the same. Undefined when nobody is there. */
export async function seenBy(c: Ran, spaceId: string): Promise<Assets | undefined> {
  const members = await Member.query().where({ space_id: spaceId }).whereNotNull('joined_at').orderBy('joined_at')
  for (const { user_id } of members) {
    const acting = await c.acting(user_id)
    if (acting) return acting.assets
  }
  return undefined
}
