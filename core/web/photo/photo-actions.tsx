import { useApp } from '../app/app.ts'
import { useAssetActions } from '../assets/use-asset-actions.ts'
import { useDownload } from '../assets/use-download.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { Source } from '../timeline/source.ts'
import { Slot } from '../widgets/slot.tsx'
import type { Details } from './details.ts'
import { MoreMenu } from './more-menu.tsx'
import { useKeys } from '../keys/use-keys.ts'

interface PhotoActionsProps {
  readonly details: Details
  readonly source: Source
  readonly onChange: () => void
  /** It is not in the timeline it was opened from any more. */
  readonly onGone: () => void
  readonly onSlideshow: () => void
}

/** The buttons for one photo: only what one may do with it. */
export function PhotoActions({ details, source, onChange, onGone, onSlideshow }: PhotoActionsProps) {
  const { t, visit } = useApp()
  const actions = useAssetActions()
  const download = useDownload(source)
  const { favorite, can, mine } = details
  const ids = [details.id]
  const leave = (act: Promise<boolean>) => void act.then((done) => done && onGone())
  // Who has no account has no favourites.
  const like = visit.value ? undefined : () => void actions.favorite(ids, !favorite).then(onChange)
  const save = can.includes('download') ? () => download(ids) : undefined
  const discard = mine && !mine.trashedAt ? () => leave(actions.trash(ids)) : undefined
  const archive = mine?.visibility === 'timeline' && !mine.trashedAt ? () => leave(actions.archive(ids)) : undefined
  useKeys({
    ...(like && !mine?.trashedAt && { f: like }),
    ...(save && { d: save }),
    ...(archive && { a: archive }),
    ...(discard && { Delete: discard }),
  })
  if (mine?.trashedAt)
    return <IconButton icon="restore" label={t('restore')} onClick={() => leave(actions.restore(ids))} />
  return (
    <>
      <Slot name="asset.actions" given={{ assets: ids, set: source.in ?? '' }} onDone={onChange} />
      {like && (
        <IconButton icon="heart" label={t(favorite ? 'unfavorite' : 'favorite')} filled={favorite} onClick={like} />
      )}
      {save && <IconButton icon="download" label={t('download')} onClick={save} />}
      {discard && <IconButton icon="trash" label={t('toTrash')} onClick={discard} />}
      <MoreMenu
        choices={[
          { icon: 'slideshow', label: t('slideshow'), run: onSlideshow },
          archive && { icon: 'archive', label: t('toArchive'), run: archive },
          mine?.visibility === 'archive' && {
            icon: 'photos',
            label: t('fromArchive'),
            run: () => leave(actions.unarchive(ids)),
          },
          mine?.visibility === 'locked' && {
            icon: 'photos',
            label: t('fromLocked'),
            run: () => leave(actions.unlock(ids)),
          },
          mine &&
            mine.visibility !== 'locked' && {
              icon: 'lock',
              label: t('toLocked'),
              run: () => leave(actions.lock(ids)),
            },
        ]}
      />
    </>
  )
}
