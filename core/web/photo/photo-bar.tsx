import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import { SlideshowBar } from '../slideshow/slideshow-bar.tsx'
import type { Slideshow } from '../slideshow/use-slideshow.ts'
import type { Source } from '../timeline/source.ts'
import type { Details } from './details.ts'
import { PhotoActions } from './photo-actions.tsx'

interface PhotoBarProps {
  readonly details: Details | undefined
  readonly source: Source
  readonly show: Slideshow
  readonly infoShown: boolean
  readonly onInfo: () => void
  readonly onChange: () => void
  readonly onGone: () => void
  readonly onClose: () => void
}

/** Above the photo: the way back, and what can be done with it. */
export function PhotoBar({ details, source, show, infoShown, onInfo, onChange, onGone, onClose }: PhotoBarProps) {
  const { t } = useApp()
  return (
    <header class="viewer-bar">
      <IconButton icon="back" label={t('back')} onClick={onClose} />
      <span class="grow" />
      {show.running ? (
        <SlideshowBar show={show} />
      ) : (
        <>
          {details && (
            <PhotoActions
              details={details}
              source={source}
              onChange={onChange}
              onGone={onGone}
              onSlideshow={show.start}
            />
          )}
          <IconButton icon="info" label={t('info')} pressed={infoShown} onClick={onInfo} />
        </>
      )}
    </header>
  )
}
