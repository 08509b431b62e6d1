import { json } from '@kith/sdk'
import { modelOf } from '@kith/sdk/host'
import { z } from 'zod'

/** A notice as it is kept: what happened. What it says is made when it is read. */
export class NoticeModel extends modelOf(
  'core',
  'notice',
  z.object({
    id: z.uuid(),
    user_id: z.uuid(),
    name: z.string(),
    payload: json(z.unknown()),
    gather: z.string().nullable(),
    count: z.int(),
    at: z.date(),
    read_at: z.date().nullable(),
  }),
) {}
