import { json } from '@kith/sdk'
import { modelOf } from '@kith/sdk/host'
import { z } from 'zod'

/** An event as it is kept. */
export class EventModel extends modelOf(
  'core',
  'event',
  z.object({
    id: z.uuid(),
    name: z.string(),
    payload: json(z.unknown()),
    by: z.uuid().nullable(),
    audit: z.boolean(),
    address: z.string().nullable(),
    at: z.date(),
  }),
) {}
