import type { Requests } from '@kith/sdk/widgets'

/** What one can do with photos of one's own (favourites: with all one may see). */
export interface AssetRequests {
  archive(ids: readonly string[], archived: boolean): Promise<void>
  lock(ids: readonly string[], locked: boolean): Promise<void>
  trash(ids: readonly string[]): Promise<void>
  restore(ids: readonly string[]): Promise<void>
  favorite(ids: readonly string[], favorite: boolean): Promise<void>
}

export const assetRequests = (kith: Requests): AssetRequests => ({
  archive: (ids, archived) =>
    kith.patch('/api/assets', { ids, changes: { visibility: archived ? 'archive' : 'timeline' } }),
  lock: (ids, locked) => kith.patch('/api/assets', { ids, changes: { visibility: locked ? 'locked' : 'timeline' } }),
  trash: (ids) => kith.post('/api/assets/trash', { ids }),
  restore: (ids) => kith.post('/api/assets/restore', { ids }),
  favorite: (ids, favorite) => kith.put('/api/assets/favorites', { ids, favorite }),
})
