import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import { INTERVALS, type Slideshow } from './use-slideshow.ts'

/** Instead of what can be done with a photo: how photos follow one another. */
export function SlideshowBar({ show }: { readonly show: Slideshow }) {
  const { t } = useApp()
  return (
    <div class="slideshow-bar" role="toolbar" aria-label={t('slideshow')}>
      {show.paused ? (
        <IconButton icon="play" label={t('slideshowResume')} onClick={show.resume} />
      ) : (
        <IconButton icon="pause" label={t('slideshowPause')} onClick={show.pause} />
      )}
      <select
        aria-label={t('slideshowEvery')}
        onChange={({ currentTarget }) => show.setSeconds(Number(currentTarget.value))}
      >
        {INTERVALS.map((seconds) => (
          <option key={seconds} value={seconds} selected={seconds === show.seconds}>
            {t('slideshowSeconds', { count: seconds })}
          </option>
        ))}
      </select>
      <IconButton icon="close" label={t('slideshowStop')} onClick={show.stop} />
    </div>
  )
}
