import { events } from '@kith/sdk'
import { z } from 'zod'
import { changed, connected, photosChanged } from '../../events.ts'
import { kith } from '../../kith.ts'
import { facesChanged } from '../events.ts'
import { PeopleDue } from '../models.ts'
import { gatherIn } from './gather.ts'

/** Photos came or went, or recognition was switched on. */
export const gatherWhenPhotosChange = kith.on([photosChanged, connected, changed], 'gather-people', async (c) => {
  const due = await PeopleDue.query().where({ space_id: c.payload.spaceId })
  if (due.length > 0) await gatherIn(c, [c.payload.spaceId])
})

/** Somebody’s people are others now: so they are in the spaces that hold photos of theirs. */
export const gatherWhenFacesChange = kith.on(facesChanged, 'gather-people-of', async (c) => {
  if (!c.payload.more) await gatherIn(c, await spacesOf(c.knex, c.payload.ownerId))
})

/** What was away is there again: taken out of the trash, or shown again. */
export const gatherWhenBack = kith.on([events.assetRestored, events.assetUpdated], 'gather-people-on', async (c) => {
  const noted = await c.knex('spaces.face').where({ asset_id: c.payload.assetId }).first('id')
  if (!noted) await gatherIn(c, await spacesOf(c.knex, c.payload.ownerId))
})

async function spacesOf(
  knex: Parameters<Parameters<typeof kith.on>[2]>[0]['knex'],
  ownerId: string,
): Promise<string[]> {
  const { rows }: { rows: { id: string }[] } = await knex.raw(
    `select s.id from spaces.space s where s.faces and (
      exists (select from spaces.entry e where e.owner_id = :ownerId and e.space_id = s.id)
      or exists (select from spaces.source o where o.space_id = s.id))`,
    { ownerId },
  )
  return rows.map((row) => row.id)
}

/** What was put in otherwise, and what came while the plugin of faces was away. */
export const gatherDue = kith.job('gather-due', z.object({}), { queue: 'system', cron: '*/2 * * * *' }, async (c) => {
  if (!c.uses.faces) return
  const due = await PeopleDue.query()
    .whereIn('space_id', c.knex('spaces.space').where({ faces: true }).select('id'))
    .limit(200)
  await gatherIn(
    c,
    due.map((one) => one.space_id),
  )
})

export const gatherWhenSwitchedOn = kith.on(events.pluginEnabled, 'gather-when-on', (c) => c.enqueue(gatherDue, {}))
