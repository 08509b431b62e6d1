import { useApp } from '../app/app.ts'
import { assetRequests } from './asset-requests.ts'

/** What can be done with photos, with a message and a way back for each. Answers whether it was done. */
export interface AssetActions {
  archive(ids: readonly string[]): Promise<boolean>
  unarchive(ids: readonly string[]): Promise<boolean>
  lock(ids: readonly string[]): Promise<boolean>
  unlock(ids: readonly string[]): Promise<boolean>
  trash(ids: readonly string[]): Promise<boolean>
  restore(ids: readonly string[]): Promise<boolean>
  favorite(ids: readonly string[], favorite: boolean): Promise<boolean>
}

export function useAssetActions(): AssetActions {
  const { t, kith, timelines, toasts } = useApp()
  const assets = assetRequests(kith)

  /** Takes the photos off the screen at once; what the server then says wins. */
  async function run(ids: readonly string[], act: () => Promise<void>): Promise<boolean> {
    timelines.change(new Set(ids), () => undefined)
    try {
      await act()
      return true
    } catch (error) {
      toasts.fail(error)
      return false
    } finally {
      void timelines.refresh()
    }
  }
  const undo = (back: () => Promise<void>) => ({
    label: t('undo'),
    run: () => void back().catch(toasts.fail).then(timelines.refresh),
  })

  return {
    archive: (ids) =>
      run(ids, async () => {
        await assets.archive(ids, true)
        toasts.tell(
          t('archived', { count: ids.length }),
          undo(() => assets.archive(ids, false)),
        )
      }),
    unarchive: (ids) =>
      run(ids, async () => {
        await assets.archive(ids, false)
        toasts.tell(
          t('unarchived', { count: ids.length }),
          undo(() => assets.archive(ids, true)),
        )
      }),
    lock: (ids) =>
      run(ids, async () => {
        await assets.lock(ids, true)
        toasts.tell(t('lockedAway', { count: ids.length }))
      }),
    unlock: (ids) =>
      run(ids, async () => {
        await assets.lock(ids, false)
        toasts.tell(
          t('unarchived', { count: ids.length }),
          undo(() => assets.lock(ids, true)),
        )
      }),
    trash: (ids) =>
      run(ids, async () => {
        await assets.trash(ids)
        toasts.tell(
          t('trashed', { count: ids.length }),
          undo(() => assets.restore(ids)),
        )
      }),
    restore: (ids) =>
      run(ids, async () => {
        await assets.restore(ids)
        toasts.tell(t('restored', { count: ids.length }))
      }),
    async favorite(ids, favorite) {
      const mark = (as: boolean) => timelines.change(new Set(ids), (tile) => ({ ...tile, favorite: as }))
      mark(favorite)
      try {
        await assets.favorite(ids, favorite)
        return true
      } catch (error) {
        mark(!favorite)
        toasts.fail(error)
        return false
      }
    },
  }
}
