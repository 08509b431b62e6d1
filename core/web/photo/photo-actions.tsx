import { useApp, useMe } from '../app/app.ts'
import { download } from '../assets/download.ts'
import { useAssetActions } from '../assets/use-asset-actions.ts'
import { IconButton } from '../components/icon-button.tsx'
import { Slot } from '../widgets/slot.tsx'
import type { Details } from './details.ts'

interface PhotoActionsProps {
  readonly details: Details
  readonly onChange: () => void
  /** It is not in the timeline it was opened from any more. */
  readonly onGone: () => void
}

/** The buttons for one photo: only what one may do with it. */
export function PhotoActions({ details, onChange, onGone }: PhotoActionsProps) {
  const { t, kith } = useApp()
  const me = useMe()
  const actions = useAssetActions()
  const ids = [details.id]
  const mine = details.owner.id === me.id
  const leave = (act: Promise<boolean>) => void act.then((done) => done && onGone())
  const favorite = () => void actions.favorite(ids, !details.favorite).then(onChange)
  if (details.trashed)
    return <IconButton icon="restore" label={t('restore')} onClick={() => leave(actions.restore(ids))} />
  return (
    <>
      <Slot name="asset.actions" given={{ assets: ids }} />
      <IconButton
        icon="heart"
        label={t(details.favorite ? 'unfavorite' : 'favorite')}
        filled={details.favorite}
        onClick={favorite}
      />
      {details.can.includes('download') && (
        <IconButton icon="download" label={t('download')} onClick={() => download(kith, ids)} />
      )}
      {mine && details.visibility === 'archive' && (
        <IconButton icon="photos" label={t('fromArchive')} onClick={() => leave(actions.unarchive(ids))} />
      )}
      {mine && details.visibility === 'timeline' && (
        <IconButton icon="archive" label={t('toArchive')} onClick={() => leave(actions.archive(ids))} />
      )}
      {mine && <IconButton icon="trash" label={t('toTrash')} onClick={() => leave(actions.trash(ids))} />}
    </>
  )
}
