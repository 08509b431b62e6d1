import { useApp } from '../app/app.ts'
import { useAssetActions } from '../assets/use-asset-actions.ts'
import { useDownload } from '../assets/use-download.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { Source } from '../timeline/source.ts'
import { Slot } from '../widgets/slot.tsx'
import type { Details } from './details.ts'

interface PhotoActionsProps {
  readonly details: Details
  readonly source: Source
  readonly onChange: () => void
  /** It is not in the timeline it was opened from any more. */
  readonly onGone: () => void
}

/** The buttons for one photo: only what one may do with it. */
export function PhotoActions({ details, source, onChange, onGone }: PhotoActionsProps) {
  const { t } = useApp()
  const actions = useAssetActions()
  const download = useDownload(source)
  const { favorite, can, mine } = details
  const ids = [details.id]
  const leave = (act: Promise<boolean>) => void act.then((done) => done && onGone())
  if (mine?.trashedAt)
    return <IconButton icon="restore" label={t('restore')} onClick={() => leave(actions.restore(ids))} />
  return (
    <>
      <Slot name="asset.actions" given={{ assets: ids }} onDone={onChange} />
      <IconButton
        icon="heart"
        label={t(favorite ? 'unfavorite' : 'favorite')}
        filled={favorite}
        onClick={() => void actions.favorite(ids, !favorite).then(onChange)}
      />
      {can.includes('download') && <IconButton icon="download" label={t('download')} onClick={() => download(ids)} />}
      {mine?.visibility === 'archive' && (
        <IconButton icon="photos" label={t('fromArchive')} onClick={() => leave(actions.unarchive(ids))} />
      )}
      {mine?.visibility === 'timeline' && (
        <IconButton icon="archive" label={t('toArchive')} onClick={() => leave(actions.archive(ids))} />
      )}
      {mine?.visibility === 'locked' && (
        <IconButton icon="photos" label={t('fromLocked')} onClick={() => leave(actions.unlock(ids))} />
      )}
      {mine && mine.visibility !== 'locked' && (
        <IconButton icon="lock" label={t('toLocked')} onClick={() => leave(actions.lock(ids))} />
      )}
      {mine && <IconButton icon="trash" label={t('toTrash')} onClick={() => leave(actions.trash(ids))} />}
    </>
  )
}
