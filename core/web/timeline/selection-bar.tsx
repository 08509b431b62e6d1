import { useApp, useMe } from '../app/app.ts'
import { useAssetActions } from '../assets/use-asset-actions.ts'
import { useDownload } from '../assets/use-download.ts'
import { EditButton } from '../edits/edit-button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { useKeys } from '../keys/use-keys.ts'
import { useStackActions } from '../stacks/use-stack-actions.ts'
import { Slot } from '../widgets/slot.tsx'
import type { Selection } from './selection.ts'
import type { Source } from './source.ts'
import { allOf } from './tile.ts'
import type { Timeline } from './timeline.ts'

interface SelectionBarProps {
  readonly selection: Pick<Selection, 'ids' | 'busy' | 'clear'>
  readonly source: Source
  /** Knows whose the selected photos are. */
  readonly timeline: Timeline
  /** Selects everything there is. */
  readonly onAll: () => void
}

/** What can be done with the selected photos. Others' photos are not mine to archive or delete. */
export function SelectionBar({ selection, source, timeline, onAll }: SelectionBarProps) {
  const { t, visit } = useApp()
  const me = useMe()
  const actions = useAssetActions()
  const download = useDownload(source)
  const stacks = useStackActions()
  // What is gone meanwhile, here or elsewhere, is no longer among them.
  const tiles = [...selection.ids.value].flatMap((id) => timeline.find(id) ?? [])
  const chosen = tiles.map(({ id }) => id)
  // What is done to a stack is done to all that is in it. A heart is for what one sees.
  const ids = tiles.flatMap(allOf)
  const mine = tiles.every((tile) => tile.owner.id === me.id)
  const allFavorites = tiles.every((tile) => tile.favorite)
  useKeys({ Escape: selection.clear, 'Ctrl+a': onAll }, { ofPage: true })

  const then = (act: Promise<boolean>) => void act.then((done) => done && selection.clear())
  return (
    <div
      class="selection-bar"
      role="toolbar"
      aria-label={t('selected', { count: ids.length })}
      aria-busy={selection.busy.value}
    >
      <IconButton icon="close" label={t('clearSelection')} onClick={selection.clear} />
      <strong class="grow" aria-live="polite">
        {selection.busy.value ? t('selecting') : t('selected', { count: ids.length })}
      </strong>
      <IconButton icon="select-all" label={t('selectAll')} onClick={onAll} />
      <div class="selection-actions">
        <Slot name="asset.actions" given={{ assets: ids, set: source.in ?? '' }} onDone={selection.clear} />
        {source.state === 'trash' ? (
          <IconButton icon="restore" label={t('restore')} onClick={() => then(actions.restore(ids))} />
        ) : (
          <>
            {!visit.value && (
              <IconButton
                icon="heart"
                label={t(allFavorites ? 'unfavorite' : 'favorite')}
                filled={allFavorites}
                onClick={() => then(actions.favorite(chosen, !allFavorites))}
              />
            )}
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
    </div>
  )
}
