import { isIP } from 'node:net'
import { type User, datetime, id, reply } from '@kith/sdk'
import { z } from 'zod'
import { adminsOnly, noEndpoint, privateAddress, tooManyEndpoints } from './errors.ts'
import { kith } from './kith.ts'
import { Delivery, Endpoint } from './models.ts'
import { isPublic } from './reachable.ts'
import { makeSecret } from './sign.ts'

const MOST = 20

const Url = z.url({ protocol: /^https?$/, error: 'Give an address that begins with https:// or http://.' }).max(2_000)
const Events = z
  .array(
    z.string().regex(/^([a-z][a-z0-9-]*\.[a-z0-9_]+|\*)$/, 'Name events as `core.asset_ingested`, or `*` for all.'),
  )
  .min(1)
  .max(100)
const EndpointFacts = z
  .object({
    id,
    url: z.string(),
    events: z.array(z.string()),
    everything: z.boolean(),
    /** Deliveries in a row that were given up. */
    failures: z.int(),
    disabledAt: datetime.nullable(),
    createdAt: datetime,
  })
  .meta({ id: 'webhooks.Endpoint' })

const factsOf = ({ id, url, events, everything, failures, disabled_at, created_at }: Endpoint) => {
  return { id, url, events, everything, failures, disabledAt: disabled_at, createdAt: created_at }
}

export const listEndpoints = kith.get(
  '/endpoints',
  { summary: 'Where you are told what happens', returns: z.array(EndpointFacts) },
  async ({ caller }) => {
    const mine = await Endpoint.query().where({ user_id: caller.id }).orderBy(['created_at', 'id'])
    return mine.map(factsOf)
  },
)

export const addEndpoint = kith.post(
  '/endpoints',
  {
    summary: 'Be told what happens at an address; its secret is shown this once',
    description:
      'You are told of photos you may see. With `everything`, for admins, it is all that happens on the server, as ids.',
    body: z.object({ url: Url, events: Events, everything: z.boolean().default(false) }),
    returns: EndpointFacts.extend({ secret: z.string() }).meta({ id: 'webhooks.NewEndpoint' }),
    status: 201,
    errors: [privateAddress, adminsOnly, tooManyEndpoints],
  },
  async ({ body: { url, events, everything }, caller, settings, transaction }) => {
    if (everything && !caller.admin) throw adminsOnly()
    refusePrivate(url, settings.privateAddresses)
    return transaction(async () => {
      if ((await Endpoint.query().where({ user_id: caller.id }).resultSize()) >= MOST) throw tooManyEndpoints()
      const secret = makeSecret()
      const made = await Endpoint.query().insertAndFetch({ user_id: caller.id, url, events, everything, secret })
      return { ...factsOf(made), secret }
    })
  },
)

export const changeEndpoint = kith.patch(
  '/endpoints/:id',
  {
    summary: 'Change an endpoint, or switch it on or off',
    params: { id },
    body: z.object({ url: Url.optional(), events: Events.optional(), enabled: z.boolean().optional() }),
    returns: EndpointFacts,
    errors: [noEndpoint, privateAddress],
  },
  async ({ params, body: { url, events, enabled }, caller, settings }) => {
    const endpoint = await mine(params.id, caller)
    if (url !== undefined) refusePrivate(url, settings.privateAddresses)
    const changed = await endpoint.$query().patchAndFetch({
      ...(url !== undefined && { url }),
      ...(events !== undefined && { events }),
      ...(enabled === true && { disabled_at: null, failures: 0 }),
      ...(enabled === false && { disabled_at: endpoint.disabled_at ?? new Date() }),
      user_id: endpoint.user_id,
    })
    return factsOf(changed)
  },
)

export const removeEndpoint = kith.delete(
  '/endpoints/:id',
  { summary: 'Remove an endpoint', params: { id }, returns: reply.none, errors: [noEndpoint] },
  async ({ params, caller, transaction }) =>
    transaction(async () => {
      const endpoint = await mine(params.id, caller)
      await Delivery.query().delete().where({ endpoint_id: endpoint.id })
      await endpoint.$query().delete()
    }),
)

/** An endpoint of the caller's. */
export async function mine(endpointId: string, caller: User): Promise<Endpoint> {
  const endpoint = await Endpoint.query().findOne({ id: endpointId, user_id: caller.id })
  if (!endpoint) throw noEndpoint()
  return endpoint
}

/** A first answer to a mistake; what a name leads to is looked at when something is sent there. */
function refusePrivate(url: string, allowed: boolean): void {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  if (!allowed && isIP(host) && !isPublic(host)) throw privateAddress()
}
