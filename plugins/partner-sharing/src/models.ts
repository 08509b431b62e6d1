import { id } from '@kith/sdk'
import { z } from 'zod'
import { kith } from './kith.ts'

/** One library shared, one way. `since` is the wall clock of photos, `until` an instant. */
export class Share extends kith.model(
  'share',
  z.object({
    id,
    from_user_id: id,
    to_user_id: id,
    /** False: only the folders in `share_folder`. */
    whole: z.boolean(),
    since: z.string().nullable(),
    until: z.date().nullable(),
    places: z.boolean(),
    reshare: z.boolean(),
    can: z.int(),
    in_timeline: z.boolean(),
    created_at: z.date(),
    /** When its recipient last looked at what it shows. */
    seen_at: z.date().nullable(),
  }),
) {}

export class ShareFolder extends kith.model('share_folder', z.object({ share_id: id, folder_id: id }), {
  id: ['share_id', 'folder_id'],
}) {}

/** A view: one row for each folder of a share that is narrowed to folders. */
export class FolderKey extends kith.model(
  'folder_key',
  z.object({
    id,
    from_user_id: id,
    to_user_id: id,
    since: z.string().nullable(),
    until: z.date().nullable(),
    can: z.int(),
    in_timeline: z.boolean(),
    folder_id: id,
  }),
) {}
