import type { Requests } from '@kith/sdk/widgets'

/** What one can do with photos of one's own (favourites: with all one may see). Moves answer which were elsewhere before. */
export interface AssetRequests {
  archive(ids: readonly string[], archived: boolean): Promise<readonly string[]>
  lock(ids: readonly string[], locked: boolean): Promise<readonly string[]>
  trash(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  favorite(ids: readonly string[], favorite: boolean): Promise<void>
}

type Visibility = 'timeline' | 'archive' | 'locked'

const move = async (kith: Requests, ids: readonly string[], visibility: Visibility): Promise<readonly string[]> =>
  (await kith.patch<{ moved: readonly string[] }>('/api/assets', { ids, changes: { visibility } })).moved

export const assetRequests = (kith: Requests): AssetRequests => ({
  archive: (ids, archived) => move(kith, ids, archived ? 'archive' : 'timeline'),
  lock: (ids, locked) => move(kith, ids, locked ? 'locked' : 'timeline'),
  trash: (ids) => kith.post('/api/assets/trash', { ids }),
  restore: (ids) => kith.post('/api/assets/restore', { ids }),
  favorite: (ids, favorite) => kith.put('/api/assets/favorites', { ids, favorite }),
})
