import { useApp } from '../app/app.ts'
import { assetRequests } from './asset-requests.ts'
import { useParts } from './use-parts.ts'

/** What can be done with photos, with a message and a way back for each. Answers whether it was done with all. */
export interface AssetActions {
  archive(ids: readonly string[]): Promise<boolean>
  unarchive(ids: readonly string[]): Promise<boolean>
  lock(ids: readonly string[]): Promise<boolean>
  unlock(ids: readonly string[]): Promise<boolean>
  trash(ids: readonly string[]): Promise<boolean>
  restore(ids: readonly string[]): Promise<boolean>
  favorite(ids: readonly string[], favorite: boolean): Promise<boolean>
}

/** Answers with which it made a difference, where not with all. */
type Act = (ids: readonly string[]) => Promise<readonly string[] | void>
type Said = 'archived' | 'unarchived' | 'lockedAway' | 'trashed' | 'restored'

export function useAssetActions(): AssetActions {
  const { t, kith, timelines, toasts, acted } = useApp()
  const assets = assetRequests(kith)
  const parts = useParts()

  /** Answers with which photos it was done. What the server then has is read again, whatever became of it. */
  async function run(ids: readonly string[], act: Act): Promise<readonly string[]> {
    try {
      return await parts(ids, act)
    } catch (error) {
      toasts.fail(error)
      return []
    } finally {
      acted.value++
      void timelines.refresh()
    }
  }
  /** Says what was done, and offers to undo it. */
  const tell = (text: string, ids: readonly string[], back: Act) =>
    toasts.tell(text, {
      label: t('undo'),
      run: () => void run(ids, back).then((done) => done.length === ids.length && toasts.tell(t('undone'))),
    })

  /** Takes photos off the screen at once. */
  async function away(ids: readonly string[], said: Said, act: Act, back?: Act): Promise<boolean> {
    timelines.change(new Set(ids), () => undefined)
    // Undone, those that were there before stay there.
    const changed = new Set<string>()
    const done = await run(ids, async (some) => {
      for (const id of (await act(some)) ?? some) changed.add(id)
    })
    const text = t(said, { count: done.length })
    if (changed.size > 0 && back) tell(text, [...changed], back)
    else if (done.length > 0) toasts.tell(text)
    return done.length === ids.length
  }

  const archive: Act = (ids) => assets.archive(ids, true)
  const unarchive: Act = (ids) => assets.archive(ids, false)
  const lock: Act = (ids) => assets.lock(ids, true)
  const unlock: Act = (ids) => assets.lock(ids, false)
  return {
    archive: (ids) => away(ids, 'archived', archive, unarchive),
    unarchive: (ids) => away(ids, 'unarchived', unarchive, archive),
    // The way back leads through the PIN.
    lock: (ids) => away(ids, 'lockedAway', lock),
    unlock: (ids) => away(ids, 'unarchived', unlock, lock),
    trash: (ids) => away(ids, 'trashed', assets.trash, assets.restore),
    restore: (ids) => away(ids, 'restored', assets.restore, assets.trash),
    async favorite(ids, favorite) {
      const as = new Set<string>()
      timelines.change(new Set(ids), (tile) => {
        if (tile.favorite === favorite) as.add(tile.id)
        return { ...tile, favorite }
      })
      const done = await run(ids, (some) => assets.favorite(some, favorite))
      // Undone, those that were favourites before stay so.
      const changed = done.filter((id) => !as.has(id))
      if (changed.length > 0)
        tell(t(favorite ? 'favorited' : 'unfavorited', { count: changed.length }), changed, (some) =>
          assets.favorite(some, !favorite),
        )
      return done.length === ids.length
    },
  }
}
