import { useApp } from '../app/app.ts'
import { type AssetRequests, assetRequests } from './asset-requests.ts'

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

type Said = 'archived' | 'unarchived' | 'lockedAway' | 'trashed' | 'restored'

export function useAssetActions(): AssetActions {
  const { t, kith, timelines, toasts, acted } = useApp()
  const assets = assetRequests(kith)

  /** Does something; what the server then has is read again, whatever became of it. */
  async function run(act: () => Promise<void>): Promise<boolean> {
    try {
      await act()
      return true
    } catch (error) {
      toasts.fail(error)
      return false
    } finally {
      acted.value++
      void timelines.refresh()
    }
  }
  /** Says what was done, and offers to undo it. */
  const tell = (text: string, back: () => Promise<void>) =>
    toasts.tell(text, {
      label: t('undo'),
      run: () => void run(back).then((done) => done && toasts.tell(t('undone'))),
    })

  /** Takes photos off the screen at once. */
  async function away(
    ids: readonly string[],
    said: Said,
    act: (assets: AssetRequests) => Promise<void>,
    back?: (assets: AssetRequests) => Promise<void>,
  ): Promise<boolean> {
    timelines.change(new Set(ids), () => undefined)
    const done = await run(() => act(assets))
    const text = t(said, { count: ids.length })
    if (done && back) tell(text, () => back(assets))
    else if (done) toasts.tell(text)
    return done
  }

  return {
    archive: (ids) =>
      away(
        ids,
        'archived',
        (to) => to.archive(ids, true),
        (to) => to.archive(ids, false),
      ),
    unarchive: (ids) =>
      away(
        ids,
        'unarchived',
        (to) => to.archive(ids, false),
        (to) => to.archive(ids, true),
      ),
    // The way back leads through the PIN.
    lock: (ids) => away(ids, 'lockedAway', (to) => to.lock(ids, true)),
    unlock: (ids) =>
      away(
        ids,
        'unarchived',
        (to) => to.lock(ids, false),
        (to) => to.lock(ids, true),
      ),
    trash: (ids) =>
      away(
        ids,
        'trashed',
        (to) => to.trash(ids),
        (to) => to.restore(ids),
      ),
    restore: (ids) =>
      away(
        ids,
        'restored',
        (to) => to.restore(ids),
        (to) => to.trash(ids),
      ),
    async favorite(ids, favorite) {
      const as = new Set<string>()
      timelines.change(new Set(ids), (tile) => {
        if (tile.favorite === favorite) as.add(tile.id)
        return { ...tile, favorite }
      })
      // Undone, those that were favourites before stay so.
      const changed = ids.filter((id) => !as.has(id))
      const done = await run(() => assets.favorite(ids, favorite))
      if (done && changed.length > 0)
        tell(t(favorite ? 'favorited' : 'unfavorited', { count: changed.length }), () =>
          assets.favorite(changed, !favorite),
        )
      return done
    },
  }
}
