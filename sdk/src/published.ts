import { z } from 'zod'
import { modelOf } from './model.ts'

const AssetRow = z.object({
  id: z.uuid(),
  owner_id: z.uuid(),
  library_id: z.uuid().nullable(),
  folder_id: z.uuid().nullable(),
  type: z.enum(['image', 'video']),
  file_name: z.string(),
  taken_at: z.date(),
  /** Wall clock where it was taken, `YYYY-MM-DD HH:MM:SS`. */
  local_at: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  visibility: z.enum(['timeline', 'archive', 'locked', 'hidden']),
  deleted_at: z.date().nullable(),
  added_at: z.date(),
})

const UserRow = z.object({ id: z.uuid(), name: z.string(), color: z.string(), disabled_at: z.date().nullable() })

/**
 * Assets, as core publishes them to plugins: read only. It says nothing of who may see one: join it to
 * `assets.visible(…)`.
 */
export class AssetModel extends modelOf('core', 'asset', AssetRow) {}

/** Users, as core publishes them to plugins: read only. */
export class UserModel extends modelOf('core', 'user', UserRow) {}

const FolderRow = z.object({
  id: z.uuid(),
  library_id: z.uuid(),
  owner_id: z.uuid(),
  parent_id: z.uuid().nullable(),
  name: z.string(),
})

/** Folders of libraries, as core publishes them to plugins: read only. */
export class FolderModel extends modelOf('core', 'folder', FolderRow) {}
