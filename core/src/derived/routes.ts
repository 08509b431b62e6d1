import { MOST_IDS, datetime, reply } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { languageFor } from '../languages/language-of.ts'
import { core } from '../server/area.ts'
import { hasFailed, photosFor, requireDerivation, derivations } from './derivation.ts'
import { enqueueDerivations } from './derive-job.ts'
import { derivationChanged } from './events.ts'
import { pausedOnes, setPaused } from './pauses.ts'
import { DerivationView, viewDerivation } from './view.ts'

const params = { plugin: z.string(), name: z.string() }
const NIL = '00000000-0000-0000-0000-000000000000'

const Failed = z.object({
  assetId: z.uuid(),
  ownerId: z.uuid(),
  fileName: z.string(),
  error: z.string(),
  attempts: z.int(),
  at: datetime,
})

/** What plugins compute of photos: how far it is, what failed, and having it wait. */
export const derivedRoutes = {
  list: core.get(
    '/',
    {
      summary: 'What plugins compute of photos, and how far that is',
      auth: 'admin',
      returns: z.object({ items: z.array(DerivationView) }),
    },
    async (c) => {
      const { generation, knex } = c
      const [paused, language] = [await pausedOnes(knex), await languageFor(c)]
      const items: z.output<typeof DerivationView>[] = []
      for (const ref of derivations(generation))
        items.push(await viewDerivation(knex, requireDerivation(generation, ref), paused(ref), language))
      return { items }
    },
  ),

  listFailed: core.get(
    '/:plugin/:name/failed',
    {
      summary: 'Photos that failed, each with why',
      auth: 'admin',
      params,
      query: {
        limit: z.int().min(1).max(500).default(100),
        after: z.uuid().optional().describe('The id of the last one of the page before'),
      },
      returns: z.array(Failed),
    },
    async ({ generation, knex, params: ref, query }) => {
      const derivation = requireDerivation(generation, ref)
      return rows<z.output<typeof Failed>>(
        knex,
        sql`select a.id as "assetId", a.owner_id as "ownerId", a.file_name as "fileName", d.error, d.attempts, d.at
            from ${photosFor(derivation)} and ${hasFailed(derivation)} and a.id > ${query.after ?? NIL}::uuid
            order by a.id limit ${query.limit}`,
      )
    },
  ),

  retry: core.post(
    '/:plugin/:name/retry',
    {
      summary: 'Compute once more what failed',
      auth: 'admin',
      params,
      body: z.object({ ids: z.array(z.uuid()).max(MOST_IDS).optional() }).default({}),
      returns: z.object({ count: z.int() }),
      status: 202,
    },
    async (c) => {
      const derivation = requireDerivation(c.generation, c.params)
      const ids = c.body.ids ? sql`a.id = any(${c.body.ids}::uuid[])` : sql`true`
      return c.transaction(async () => {
        const again = await rows(
          c.knex,
          sql`update core.derived set attempts = 0 where plugin = ${c.params.plugin} and name = ${c.params.name}
                and asset_id in (select a.id from ${photosFor(derivation)} and ${hasFailed(derivation)} and ${ids})
              returning asset_id`,
        )
        if (again.length > 0) {
          await enqueueDerivations(c, [c.params])
          await c.emit(derivationChanged, { ...c.params, what: 'retried' })
        }
        return { count: again.length }
      })
    },
  ),

  pause: core.put(
    '/:plugin/:name/paused',
    {
      summary: 'Have the work wait, or go on',
      description: 'What is being worked on just now is finished first. New photos wait, too.',
      auth: 'admin',
      params,
      body: z.object({ paused: z.boolean() }),
      returns: reply.none,
    },
    async (c) => {
      const { paused } = c.body
      requireDerivation(c.generation, c.params)
      await c.transaction(async () => {
        if (!(await setPaused(c.knex, c.params, paused))) return
        if (!paused) await enqueueDerivations(c, [c.params])
        await c.emit(derivationChanged, { ...c.params, what: paused ? 'paused' : 'resumed' })
      })
    },
  ),
}
