import { events } from '@kith/sdk'
import { roleChanged } from './events.ts'
import { type Ran, kith } from './kith.ts'
import { log } from './log.ts'
import { Space } from './models.ts'
import { spaceIsYours } from './notices.ts'

/** A space does not end with the account of who made it. */
export const carryOnWithout = kith.on([events.userDisabled, events.userDeleted], 'carry-on', (c) => carryOn(c))

/**
 * Where no owner is left, the longest-standing editor becomes one; where there is none, whoever has been in it longest.
 * A space in which nobody is left goes. Done twice, it changes nothing.
 */
export const carryOn = (c: Ran): Promise<void> =>
  c.transaction(async () => {
    await c.knex.raw(
      'delete from spaces.space s where not exists (select 1 from spaces.member m where m.space_id = s.id and m.joined_at is not null)',
    )
    const { rows }: { rows: { space_id: string; user_id: string }[] } = await c.knex.raw(SUCCEED)
    for (const { space_id: spaceId, user_id: userId } of rows) {
      await log({ spaceId, by: null, kind: 'succeeded', userId, detail: 'owner' })
      await c.emit(roleChanged, { spaceId, userId })
      const space = await Space.query().findById(spaceId)
      if (space) await c.notify(spaceIsYours, [userId], { spaceId, name: space.name })
    }
  })

const SUCCEED = `
  with there as (
    select m.* from spaces.member m join core."user" u on u.id = m.user_id and u.disabled_at is null
    where m.joined_at is not null),
  next as (
    select distinct on (t.space_id) t.space_id, t.user_id from there t
    where not exists (select 1 from there o where o.space_id = t.space_id and o.role = 'owner')
    order by t.space_id, t.role = 'editor' desc, t.joined_at, t.user_id)
  update spaces.member m set role = 'owner' from next
    where m.space_id = next.space_id and m.user_id = next.user_id
    returning m.space_id, m.user_id`
