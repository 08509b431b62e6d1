import { id, json } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** There is one family on a server, so the set of its favourites has one id. */
export const FAMILY = '0f0a3171-0000-4000-8000-000000000001'

export class Heart extends kith.model('heart', z.object({ asset_id: id, user_id: id, at: z.date() }), {
  id: ['asset_id', 'user_id'],
}) {}

/** A comment is written or spoken; what was said is a file beside it. */
export class Comment extends kith.model(
  'comment',
  z.object({
    id,
    asset_id: id,
    user_id: id,
    text: z.string(),
    voice: json(z.object({ type: z.string(), seconds: z.int() })).nullable(),
    at: z.date(),
  }),
) {}

/** Somebody who joined the family: their photos may become favourites, and they see those of the others. */
export class Member extends kith.model(
  'member',
  z.object({ user_id: id, family_id: id, in_timeline: z.boolean(), at: z.date() }),
  { id: 'user_id' },
) {}

export class Favourite extends kith.model(
  'favourite',
  z.object({ family_id: id, asset_id: id, owner_id: id, by_user_id: id, at: z.date() }),
  { id: ['family_id', 'asset_id'] },
) {}

/** A picture frame on somebody's wall. Of its key only a hash is kept. */
export class Frame extends kith.model(
  'frame',
  z.object({ id, family_id: id, name: z.string(), key_hash: z.string(), maker_user_id: id, at: z.date() }),
) {}

/** How much there is to look at in a photo. */
export class Detail extends kith.model('detail', z.object({ asset_id: id, bytes: z.int() }), { id: 'asset_id' }) {}
