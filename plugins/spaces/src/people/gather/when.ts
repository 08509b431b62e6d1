import { type AssetQuery, events } from '@kith/sdk'
import { z } from 'zod'
import { changed, connected, photosChanged } from '../../events.ts'
import { type Ran, kith } from '../../kith.ts'
import { facesChanged } from '../events.ts'
import { PeopleDue } from '../models.ts'
import { gatherIn, gatherPeople } from './gather.ts'
import { spacesWith } from './spaces-with.ts'

/** Photos came or went, or recognition was switched on. */
export const gatherWhenPhotosChange = kith.on([photosChanged, connected, changed], 'gather-people', async (c) => {
  const due = await PeopleDue.query().where({ space_id: c.payload.spaceId })
  if (due.length > 0) await gatherIn(c, [c.payload.spaceId])
})

/** Somebody’s people are others now: so they are in the spaces that hold photos of theirs. */
export const gatherWhenFacesChange = kith.on(facesChanged, 'gather-people-of', async (c) => {
  if (!c.payload.more) await gatherIn(c, await spacesWith(c, c.payload))
})

/** What was away is there again: taken out of the trash, or shown again. */
export const gatherWhenBack = kith.on([events.assetRestored, events.assetUpdated], 'gather-people-on', async (c) => {
  const { assetId } = c.payload
  const noted = await c.knex('spaces.face').where({ asset_id: assetId }).first('id')
  if (noted) return
  const photo: AssetQuery = c.knex<{ id: string }, { id: string }[]>('core.asset').where({ id: assetId })
  const [face] = (await c.uses.faces?.facesOn(photo.select('id') as AssetQuery, { limit: 1 })) ?? []
  if (face) await gatherIn(c, await spacesWith(c, c.payload))
})

/** An account is there again: so are its photos, and whoever is in a space sees what others brought. */
export const gatherWhenRestored = kith.on(events.userRestored, 'gather-people-restored', async (c) => {
  const { userId } = c.payload
  const member: { space_id: string }[] = await c.knex('spaces.member').where({ user_id: userId }).select('space_id')
  const ids = [...member.map((one) => one.space_id), ...(await spacesWith(c, { ownerId: userId }))]
  await gatherIn(c, [...new Set(ids)])
})

/** How long files that come back are waited for: a drive brings them in many batches. */
const BATCHES_MS = 60_000

/** Files are there again, and once they all are their people. */
export const gatherWhenReturned = kith.on(events.assetsReturned, 'gather-people-returned', async (c) => {
  const after = new Date(c.event.at.getTime() + BATCHES_MS)
  for (const spaceId of await spacesWith(c, { ownerId: c.payload.ownerId }))
    await c.enqueue(gatherPeople, { spaceId }, { after, key: `returned ${spaceId}` })
})

/** Photos came into something that is connected. */
export const gatherWhenSourceGrows = kith.on([events.setGrew, events.assetsReplaced], 'gather-people-in', async (c) => {
  const { payload } = c
  const grown = 'joined' in payload ? payload.joined.map(({ set }) => set) : [`${payload.kind}:${payload.id}`]
  const found = await sources(c).whereRaw(`kind || ':' || source_id = any(?)`, [grown])
  await gatherIn(c, spaceIdsOf(found))
})

/** What somebody connected counts again, or no longer. */
export const gatherWhenKeysChange = kith.on(events.keysChanged, 'gather-people-by', async (c) => {
  await gatherIn(c, spaceIdsOf(await sources(c).whereIn('by_user_id', c.payload.userIds)))
})

interface Found {
  readonly space_id: string
}
const sources = (c: Ran) => c.knex<Found, Found[]>('spaces.source').distinct('space_id')
const spaceIdsOf = (found: readonly Found[]) => found.map((one) => one.space_id)

/** What nobody told, such as that a share is over by its date: what is connected is looked at anyway. */
export const gatherConnected = kith.job(
  'gather-connected',
  z.object({}),
  { queue: 'system', cron: '17 * * * *' },
  async (c) => {
    if (!c.uses.faces) return
    const connected: { space_id: string }[] = await c.knex('spaces.source').distinct('space_id')
    await gatherIn(
      c,
      connected.map((one) => one.space_id),
    )
  },
)

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
