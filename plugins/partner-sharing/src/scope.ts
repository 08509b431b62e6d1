import { FolderModel, datetime, id } from '@kith/sdk'
import { z } from 'zod'
import { notYourFolder, overAlready } from './errors.ts'
import { Share, ShareFolder } from './models.ts'

/** How far a share goes; what is left out is not narrowed. */
export const Scope = z.object({
  since: z.iso.date().nullable().optional().describe('Only photos taken on or after this day'),
  until: datetime.nullable().optional().describe('The share ends at this time'),
  places: z.boolean().optional().describe('With coordinates and place names; default true'),
  reshare: z.boolean().optional().describe('They may put your photos into albums, spaces and links; default true'),
  folderIds: z.array(id).max(1000).nullable().optional().describe('Only these folders; null for the whole library'),
})

/** Writes what a scope says to a share. Call it in a transaction. */
export async function applyScope(shareId: string, owner: string, scope: z.output<typeof Scope>): Promise<void> {
  if (scope.until && scope.until.getTime() <= Date.now()) throw overAlready()
  const { folderIds } = scope
  await Share.query()
    .findById(shareId)
    .patch({
      ...(scope.since !== undefined && { since: scope.since }),
      ...(scope.until !== undefined && { until: scope.until }),
      ...(scope.places !== undefined && { places: scope.places }),
      ...(scope.reshare !== undefined && { reshare: scope.reshare }),
      ...(folderIds !== undefined && { whole: folderIds === null }),
      id: shareId,
    })
  if (folderIds === undefined) return
  await ShareFolder.query().delete().where({ share_id: shareId })
  const wanted = [...new Set(folderIds ?? [])]
  if (wanted.length === 0) return
  const own = await FolderModel.query().findByIds(wanted).where({ owner_id: owner }).resultSize()
  if (own !== wanted.length) throw notYourFolder()
  await ShareFolder.query().insert(wanted.map((folder_id) => ({ share_id: shareId, folder_id })))
}
