import { Icon } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import type { Film } from './details.ts'

interface LiveFilmProps {
  readonly address: string
  readonly film: Film
  readonly picture: HTMLElement | null
  readonly playing: boolean
  readonly onPlay: (playing: boolean) => void
}

/** The film of a live photo, in the place of the photo while it plays, and the sign that says there is one. */
export function LiveFilm({ address, film, picture, playing, onPlay }: LiveFilmProps) {
  const { t } = useApp()
  const waiting = film.state === 'waiting'
  const size = picture && { width: `${picture.clientWidth}px`, height: `${picture.clientHeight}px` }
  return (
    <>
      {playing && !waiting && (
        <video
          class="live-film"
          src={address}
          style={{ ...size }}
          autoplay
          muted
          loop
          playsInline
          aria-hidden="true"
          onError={() => onPlay(false)}
        />
      )}
      <button
        type="button"
        class="live-sign"
        aria-pressed={playing}
        disabled={waiting}
        title={waiting ? t('videoWaiting') : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onPlay(true)}
        onPointerLeave={(event) => event.pointerType === 'mouse' && onPlay(false)}
        onClick={(event) => isByKeyOrTouch(event) && onPlay(!playing)}
      >
        <Icon name="play" filled />
        {t('live')}
      </button>
    </>
  )
}

/** A mouse is on it already when it clicks, and it plays. */
const isByKeyOrTouch = (event: MouseEvent): boolean =>
  event.detail === 0 || (event instanceof PointerEvent && event.pointerType !== 'mouse')
