import type { Ran } from '../../kith.ts'
import { lockPeople } from '../lock-people.ts'

/**
 * Forgets people who are on no photo of the space any more and of whom nobody said anything. Who has a name stays, and
 * so does what was said by hand.
 */
export async function forgetEmpty(c: Ran, spaceId: string): Promise<boolean> {
  await lockPeople(c, spaceId)
  const { rowCount }: { rowCount: number } = await c.knex.raw(
    `delete from spaces.person p where p.space_id = :spaceId and p.name = '' and not p.hidden
      and not exists (select from spaces.face f where f.person_id = p.id)
      and not exists (select from spaces.alias a where a.person_id = p.id)
      and not exists (select from spaces.part t where t.person_id = p.id and (t.by_hand
        or exists (select from spaces.joining j where j.space_id = p.space_id and j.into_id = p.id
          and j.by_user_id is not null and j.undone_at is null)))
      and not exists (select from spaces.not_person n where n.person_id = p.id)
      and not exists (select from spaces.apart a where p.id in (a.one_id, a.other_id))`,
    { spaceId },
  )
  return rowCount > 0
}
