import { setRef } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { requireSet } from '../access/judge.ts'
import { visibleWhere } from '../access/visible.ts'
import { core } from '../server/area.ts'
import type { SetsDeps } from './faces.ts'

const Order = z
  .object({
    photos: z
      .array(z.object({ id: z.uuid(), day: z.string().describe('When it was taken: `2024-05-04`') }))
      .nullable()
      .describe('Null: it goes by time'),
  })
  .meta({ id: 'sets.Order' })

/** The plugin says the order, core what the caller sees of it. */
export const orderRoute = (deps: SetsDeps) =>
  core.get(
    '/:set/order',
    { summary: 'The photos of a collection in the order people gave them', params: { set: setRef }, returns: Order },
    async (c) => {
      const { knex, generation, ring, params } = c
      const { access } = generation
      await requireSet(knex, access, ring, params.set, 'view')
      const set = access.sets.get(params.set.kind)
      const byHand = set?.part.byHand
      if (!set || !byHand) return { photos: null }
      const context = deps.contextOfPlugin(c, set.plugin)
      const ids = await withAmbient({ knex }, () => byHand(params.set.id, context as never))
      if (!ids) return { photos: null }
      const seen = visibleWhere(access, ring, 'view', { in: params.set })
      const photos = await rows<{ id: string; day: string }>(
        knex,
        sql`select a.id, a.local_at::date::text as day from unnest(${[...ids]}::uuid[]) with ordinality o (id, n)
          join core.asset a on a.id = o.id where ${seen} order by o.n`,
      )
      return { photos }
    },
  )
