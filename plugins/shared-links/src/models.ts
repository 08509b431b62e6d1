import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** What guests may send. */
export const FileType = z.enum(['image', 'video'])

/** A link to one set. Of its key and its password only hashes are kept, and the key sealed for its maker. */
export class Link extends kith.model(
  'link',
  z.object({
    id,
    maker_user_id: id,
    /** The set it shows: `shared-links:selection` with its own id, or any other. */
    kind: z.string(),
    set_id: id,
    key_hash: z.string(),
    key_sealed: z.string(),
    slug: z.string().nullable(),
    description: z.string().nullable(),
    starts_at: z.date().nullable(),
    ends_at: z.date().nullable(),
    password_hash: z.string().nullable(),
    download: z.boolean(),
    metadata: z.boolean(),
    /** What a visitor may do, made of the two above. */
    can: z.int(),
    view_limit: z.int().nullable(),
    upload: z.boolean(),
    approve: z.boolean(),
    upload_most: z.int().nullable(),
    upload_bytes: z.number().nullable(),
    upload_types: z.array(FileType),
    /** Web sites that may show it besides Kith. */
    origins: z.array(z.string()),
    created_at: z.date(),
    revoked_at: z.date().nullable(),
  }),
) {}

/** What was counted of a link. A table of its own: a write to `link` has everybody's rights looked at again. */
export class Count extends kith.model(
  'count',
  z.object({
    link_id: id,
    visits: z.int(),
    last_seen_at: z.date().nullable(),
    uploads: z.int(),
    uploaded_bytes: z.number(),
  }),
  { id: 'link_id' },
) {}

/** Something a visitor took along: a row for each time, of nobody. */
export class Download extends kith.model('download', z.object({ event_id: id, link_id: id, at: z.date() }), {
  id: 'event_id',
}) {}

/** A photo that a guest added: in its collection, or waiting until the maker of the link lets it in. */
export class GuestPhoto extends kith.model(
  'guest_photo',
  z.object({
    id,
    link_id: id,
    asset_id: id,
    name: z.string(),
    message: z.string().nullable(),
    /** False: the maker had a photo of the same content, which is not the guest's to throw away. */
    fresh: z.boolean(),
    waiting: z.boolean(),
    at: z.date(),
  }),
) {}

/** A photo of a selection. */
export class Selected extends kith.model(
  'selected',
  z.object({
    link_id: id,
    asset_id: id,
    owner_id: id,
    by_user_id: id,
    at: z.date(),
    // Noted by Kith, for lists.
    month: z.string().nullable(),
    local_at: z.string().nullable(),
    ratio: z.int().nullable(),
  }),
  { id: ['link_id', 'asset_id'] },
) {}
