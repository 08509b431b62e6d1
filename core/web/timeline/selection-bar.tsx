import { useEffect } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { useAssetActions } from '../assets/use-asset-actions.ts'
import { useDownload } from '../assets/use-download.ts'
import { EditButton } from '../edits/edit-button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useStackActions } from '../stacks/use-stack-actions.ts'
import { Slot } from '../widgets/slot.tsx'
import type { Selection } from './selection.ts'
import type { Source } from './source.ts'
import { type Tile, allOf } from './tile.ts'

interface SelectionBarProps {
  readonly selection: Selection
  readonly source: Source
  /** The photos that are loaded, to know whose the selected ones are. */
  readonly find: (id: string) => Tile | undefined
}

/** What can be done with the selected photos. Others' photos are not mine to archive or delete. */
export function SelectionBar({ selection, source, find }: SelectionBarProps) {
  const { t } = useApp()
  const me = useMe()
  const actions = useAssetActions()
  const download = useDownload(source)
  const stacks = useStackActions()
  const tiles = [...selection.ids.value].map((id) => find(id) ?? { id, stack: [] })
  const chosen = tiles.map(({ id }) => id)
  // What is done to a stack is done to all that is in it. A heart is for what one sees.
  const ids = tiles.flatMap(allOf)
  const mine = chosen.every((id) => find(id)?.owner.id === me.id)
  const allFavorites = chosen.every((id) => find(id)?.favorite)
  useEscape(selection.clear)

  const then = (act: Promise<boolean>) => void act.then((done) => done && selection.clear())
  return (
    <div class="selection-bar" role="toolbar" aria-label={t('selected', { count: ids.length })}>
      <IconButton icon="close" label={t('clearSelection')} onClick={selection.clear} />
      <strong class="grow" aria-live="polite">
        {t('selected', { count: ids.length })}
      </strong>
      <Slot name="asset.actions" given={{ assets: ids }} onDone={selection.clear} />
      {source.state === 'trash' ? (
        <IconButton icon="restore" label={t('restore')} onClick={() => then(actions.restore(ids))} />
      ) : (
        <>
          <IconButton
            icon="heart"
            label={t(allFavorites ? 'unfavorite' : 'favorite')}
            filled={allFavorites}
            onClick={() => then(actions.favorite(chosen, !allFavorites))}
          />
          <IconButton icon="download" label={t('download')} onClick={() => download(ids)} />
          {mine && <EditButton ids={ids} onSaved={selection.clear} />}
          {mine && chosen.length > 1 && !source.state && (
            <IconButton icon="stack" label={t('stack')} onClick={() => then(stacks.putTogether(ids))} />
          )}
          {mine && source.state !== 'locked' && (
            <IconButton icon="lock" label={t('toLocked')} onClick={() => then(actions.lock(ids))} />
          )}
          {mine && source.state === 'locked' && (
            <IconButton icon="photos" label={t('fromLocked')} onClick={() => then(actions.unlock(ids))} />
          )}
          {mine && source.state !== 'archive' && source.state !== 'locked' && (
            <IconButton icon="archive" label={t('toArchive')} onClick={() => then(actions.archive(ids))} />
          )}
          {mine && source.state === 'archive' && (
            <IconButton icon="photos" label={t('fromArchive')} onClick={() => then(actions.unarchive(ids))} />
          )}
          {mine && <IconButton icon="trash" label={t('toTrash')} onClick={() => then(actions.trash(ids))} />}
        </>
      )}
    </div>
  )
}

function useEscape(act: () => void): void {
  useEffect(() => {
    const listening = new AbortController()
    // A dialog takes it for itself.
    const pressed = (event: KeyboardEvent) => event.key === 'Escape' && !document.querySelector('dialog[open]') && act()
    document.addEventListener('keydown', pressed, { signal: listening.signal })
    return () => listening.abort()
  }, [act])
}
