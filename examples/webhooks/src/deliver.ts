import { type ContextOf, id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'
import { Delivery, Endpoint } from './models.ts'
import { switchedOff } from './notices.ts'
import { send, whyNot } from './send.ts'
import { signed } from './sign.ts'

/** Seconds until the next try, after each that failed: eight tries within a day. */
export const PAUSES: readonly number[] = [10, 60, 300, 1_800, 7_200, 21_600, 43_200]

/** One try. `attempt` is how many there were before, so that a try that is run twice is not two. */
export const deliver = kith.job(
  'deliver',
  z.object({ deliveryId: id, attempt: z.int().min(0) }),
  { queue: 'system', timeout: 60 },
  async (c) => {
    const delivery = await Delivery.query().findById(c.input.deliveryId)
    if (delivery?.state !== 'waiting' || delivery.attempts !== c.input.attempt) return
    const endpoint = await Endpoint.query().findById(delivery.endpoint_id)
    if (!endpoint) return
    if (endpoint.disabled_at || !(await c.acting(endpoint.user_id)))
      return giveUp(delivery, 'The endpoint or its account was switched off.')
    const body = JSON.stringify(delivery.body)
    try {
      const headers = signed(endpoint.secret, delivery.id, body)
      const { url } = endpoint
      await send({ url, headers, body, anywhere: c.settings.privateAddresses, signal: c.signal })
    } catch (error) {
      // Cut off because the plugin or the server stops: that says nothing about the endpoint.
      c.signal.throwIfAborted()
      return c.transaction(() => failed(c, delivery, endpoint, whyNot(error)))
    }
    await c.transaction(async () => {
      const attempts = delivery.attempts + 1
      await delivery.$query().patch({ state: 'arrived', attempts, body: null, problem: null, next_at: null })
      await endpoint.$query().patch({ failures: 0 })
    })
  },
)

const giveUp = async (delivery: Delivery, problem: string): Promise<void> =>
  void (await delivery.$query().patch({ state: 'given_up', body: null, problem, next_at: null }))

async function failed(
  c: ContextOf<typeof kith>,
  delivery: Delivery,
  endpoint: Endpoint,
  problem: string,
): Promise<void> {
  const attempt = delivery.attempts + 1
  const pause = PAUSES[delivery.attempts]
  if (pause !== undefined) {
    const after = new Date(Date.now() + pause * 1_000)
    await delivery.$query().patch({ attempts: attempt, problem, next_at: after })
    await c.enqueue(deliver, { deliveryId: delivery.id, attempt }, { after })
    return
  }
  await delivery.$query().patch({ attempts: attempt })
  await giveUp(delivery, problem)
  const failures = endpoint.failures + 1
  await endpoint.$query().patch({ failures })
  if (failures < c.settings.giveUpAfter) return
  await endpoint.$query().patch({ disabled_at: new Date() })
  const host = new URL(endpoint.url).host
  await c.notify(switchedOff, [endpoint.user_id], { host, problem }, { gather: endpoint.id })
}

/** What was told long ago is forgotten. */
export const forget = kith.job('forget', z.object({}), { queue: 'system', cron: '50 3 * * *' }, async () => {
  const month = new Date(Date.now() - 30 * 86_400_000)
  await Delivery.query().delete().where('at', '<', month)
})
