import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** What a member said of a photo. */
export class Comment extends kith.model(
  'comment',
  z.object({ id, space_id: id, asset_id: id, user_id: id, text: z.string(), at: z.date() }),
) {}

/** That a member likes a photo. */
export class Liking extends kith.model(
  'liking',
  z.object({ id, space_id: id, asset_id: id, user_id: id, at: z.date() }),
) {}
