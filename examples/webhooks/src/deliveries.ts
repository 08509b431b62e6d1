import { randomUUID } from 'node:crypto'
import { datetime, id, page, reply } from '@kith/sdk'
import { z } from 'zod'
import { mine } from './endpoints.ts'
import { noEndpoint } from './errors.ts'
import { writeDown } from './hear.ts'
import { kith } from './kith.ts'
import { Delivery } from './models.ts'

const params = { id }

const DeliveryFacts = z
  .object({
    id,
    event: z.string(),
    state: z.enum(['waiting', 'arrived', 'given_up']),
    attempts: z.int(),
    /** Why the last try failed. */
    problem: z.string().nullable(),
    nextAt: datetime.nullable(),
    at: datetime,
  })
  .meta({ id: 'webhooks.Delivery' })

export const listDeliveries = kith.get(
  '/endpoints/:id/deliveries',
  {
    summary: 'What was told to an endpoint in the last 30 days, newest first',
    params,
    query: page.query,
    returns: page.of(DeliveryFacts),
    errors: [noEndpoint],
  },
  async ({ params, query, caller }) => {
    const endpoint = await mine(params.id, caller)
    const all = Delivery.query().where({ endpoint_id: endpoint.id })
    const { items, next } = await page.take(all, query, ['at', 'id'])
    return {
      items: items.map(({ id, event, state, attempts, problem, next_at, at }) => {
        return { id, event, state, attempts, problem, nextAt: next_at, at }
      }),
      next,
    }
  },
)

export const tryEndpoint = kith.post(
  '/endpoints/:id/try',
  {
    summary: 'Send an endpoint something to try it with',
    params,
    returns: reply.none,
    limit: { max: 10, per: 'minute' },
    errors: [noEndpoint],
  },
  async (c) => {
    const endpoint = await mine(c.params.id, c.caller)
    const body = { type: 'webhooks.try', timestamp: new Date().toISOString(), data: {} }
    await writeDown(c, endpoint.id, { id: randomUUID(), name: 'webhooks.try', body })
  },
)
