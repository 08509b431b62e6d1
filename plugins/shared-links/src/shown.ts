import { AssetModel, type Assets, isKithError } from '@kith/sdk'
import type { Link } from './models.ts'

/** The kind of set that links have of their own. */
export const SELECTION = 'shared-links:selection'

export const setOf = (link: Pick<Link, 'kind' | 'set_id'>) => ({ kind: link.kind, id: link.set_id })

/** Whether its visitors are shown its set: its maker may still hand it on, and its plugin is switched on. */
export async function showsSet(assets: Assets, link: Pick<Link, 'kind' | 'set_id'>): Promise<boolean> {
  try {
    await assets.require(setOf(link), 'view')
    return true
  } catch (error) {
    if (isKithError(error)) return false
    throw error
  }
}

/** How many photos its visitors see now, and one to show for it; undefined when they see nothing at all. */
export async function glance(
  assets: Assets,
  link: Link,
  cover: string | undefined,
): Promise<{ photos: number; cover: string | undefined } | undefined> {
  if (!(await showsSet(assets, link))) return undefined
  const seen = assets.visible('view', { in: setOf(link) })
  const photos = await AssetModel.query().whereIn('id', seen).resultSize()
  if (cover !== undefined && (await assets.allowed([cover], 'view')).has(cover)) return { photos, cover }
  const newest = await AssetModel.query().whereIn('id', seen.clone()).orderBy('local_at', 'desc').select('id').first()
  return { photos, cover: newest?.id }
}
