import { type ContextOf, id } from '@kith/sdk'
import { z } from 'zod'
import { deliver } from './deliver.ts'
import { kith } from './kith.ts'
import { Delivery, Endpoint } from './models.ts'

/** Everything that happens, of core and of every plugin, is written down for the endpoints that want it. */
export const onAnything = kith.on('any', 'write-down', async (c) => {
  const { event, payload } = c
  const endpoints = await Endpoint.query()
    .whereNull('disabled_at')
    .whereRaw('events && ?', [[event.name, '*']])
  for (const endpoint of endpoints)
    if (await concerns(c, endpoint, payload)) {
      const body = { type: event.name, timestamp: event.at.toISOString(), data: Object(payload) }
      await writeDown(c, endpoint.id, { id: event.id, name: event.name, body })
    }
})

/** Written down once for each endpoint, however often it is heard. */
export async function writeDown(
  c: ContextOf<typeof kith>,
  endpointId: string,
  event: { id: string; name: string; body: Record<string, unknown> },
): Promise<void> {
  await c.transaction(async () => {
    const [row] = await Delivery.query()
      .insert([{ endpoint_id: endpointId, event_id: event.id, event: event.name, body: event.body }])
      .onConflict(['endpoint_id', 'event_id'])
      .ignore()
      .returning('*')
    if (row?.id) await c.enqueue(deliver, { deliveryId: row.id, attempt: 0 })
  })
}

const About = z.object({ assetId: id.optional(), ownerId: id.optional() })

/** What its owner may know: what happens to photos that they see, or that were theirs. */
async function concerns(c: ContextOf<typeof kith>, endpoint: Endpoint, payload: unknown): Promise<boolean> {
  const owner = await c.acting(endpoint.user_id)
  if (!owner) return false
  if (endpoint.everything) return owner.caller.admin
  const { assetId, ownerId } = About.safeParse(payload).data ?? {}
  if (ownerId === endpoint.user_id) return true
  return assetId !== undefined && (await owner.assets.allowed([assetId], 'view')).has(assetId)
}
