import { z } from 'zod'
import { favourites } from './access.ts'
import { kith } from './kith.ts'
import { FAMILY, Member } from './models.ts'
import { newThisWeek } from './notices.ts'

const WEEK_MS = 7 * 86_400_000

/** Tells each member on Sunday evening how many favourites others brought, as far as that member sees them. */
export const weekly = kith.job('weekly', z.object({}), { queue: 'system', cron: '0 18 * * 0' }, async (c) => {
  const since = new Date(Date.now() - WEEK_MS)
  for (const { user_id } of await Member.query()) {
    if (c.signal.aborted) return
    const member = await c.acting(user_id)
    if (!member || !(await c.preferences(user_id)).weekly) continue
    const fresh = await member.assets
      .entries('view', [favourites.of(FAMILY)])
      .where('at', '>', since)
      .whereNot('by', user_id)
    // Gathered, so that a second delivery of this job does not tell the same twice.
    if (fresh.length > 0) await c.notify(newThisWeek, [user_id], { photos: fresh.length }, { gather: 'week' })
  }
})
