import { datetime, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { noSpace } from './errors.ts'
import { ownChanged } from './events.ts'
import { kith } from './kith.ts'
import { Own, PrivateNames } from './models.ts'
import { peopleChanged } from './people/events.ts'
import { reachSpace } from './reach.ts'

const params = { id }

export const keepOwn = kith.patch(
  '/:id/own',
  {
    summary: 'Have a space for yourself: on your timeline or not, pinned or not, your names shared or not',
    description: 'What is not on your timeline is still yours to see. Your own photos never leave it.',
    params,
    body: z.object({
      inTimeline: z.boolean().optional(),
      pinned: z.boolean().optional(),
      shareNames: z
        .boolean()
        .optional()
        .describe('Others in it read what you call your own people; kept when you leave and come back'),
    }),
    returns: reply.none,
    errors: [noSpace],
  },
  async ({ params, body: { inTimeline, pinned, shareNames }, caller, transaction, emit, uses }) =>
    transaction(async () => {
      const { mine } = await reachSpace(params.id, caller.id, { lock: true })
      if (inTimeline !== undefined) {
        await mine.$query().patch({ in_timeline: inTimeline })
        // Who is in it is no longer among the people one knows, or is again.
        await uses.faces?.identify([caller.id])
      }
      const own = { space_id: params.id, user_id: caller.id }
      if (pinned !== undefined)
        await Own.query()
          .insert({ ...own, pinned })
          .onConflict(['space_id', 'user_id'])
          .merge(['pinned'])
      if (shareNames !== undefined) {
        if (shareNames) await PrivateNames.query().delete().where(own)
        else await PrivateNames.query().insert(own).onConflict(['space_id', 'user_id']).ignore()
        await emit(peopleChanged, { spaceId: params.id })
      }
      await emit(ownChanged, { spaceId: params.id, userId: caller.id })
    }),
)

export const lookAtSpace = kith.put(
  '/:id/seen',
  {
    summary: 'You have looked at a space: nothing in it is new',
    params,
    body: z.object({ upTo: datetime.optional().describe('`asOf` of what you saw; else now') }),
    returns: reply.none,
    errors: [noSpace],
  },
  async (c) =>
    c.transaction(async () => {
      const { params, body, caller } = c
      await reachSpace(params.id, caller.id)
      // Never back, and never ahead: by the database’s clock, as entries are.
      await c.knex.raw(
        `insert into spaces.own as o (space_id, user_id, seen_at)
          values (:id, :me, date_trunc('milliseconds', least(coalesce(:upTo, clock_timestamp()), clock_timestamp())))
          on conflict (space_id, user_id) do update set seen_at = greatest(o.seen_at, excluded.seen_at)`,
        { id: params.id, me: caller.id, upTo: body.upTo ?? null },
      )
      await c.emit(ownChanged, { spaceId: params.id, userId: caller.id })
    }),
)
