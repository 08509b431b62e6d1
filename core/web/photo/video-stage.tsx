import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import type { Film } from './details.ts'

interface VideoStageProps {
  readonly name: string
  readonly address: string
  readonly poster: string | undefined
  readonly film: Film | null | undefined
  readonly problem: string | null | undefined
  /** Begins by itself, without sound. */
  readonly autoplay: boolean
  readonly onEnded: () => void
  /** The browser does not play it. */
  readonly onRefused: () => void
  readonly onRetry: (() => void) | undefined
}

/** A video that plays, or its picture with why it does not yet. */
export function VideoStage(o: VideoStageProps) {
  const { name, address, poster, film, problem, autoplay, onEnded, onRefused, onRetry } = o
  const { t } = useApp()
  const [refused, setRefused] = useState(false)
  useEffect(() => setRefused(false), [film?.state])
  const refuse = () => {
    // Without an address there was nothing to play yet.
    if (film === undefined) return
    setRefused(true)
    onRefused()
  }
  if (film?.state === 'waiting')
    return (
      <figure class="shown making">
        {poster && <img src={poster} alt={name} draggable={false} />}
        <p role="status">
          {film.progress === null ? t('videoWaiting') : t('videoMaking', { percent: Math.round(film.progress * 100) })}
          {film.progress !== null && <progress max={1} value={film.progress} aria-label={t('videoMakingLabel')} />}
        </p>
      </figure>
    )
  const again = film?.state === 'failed' ? onRetry : undefined
  const note =
    film?.state === 'unknown' ? (problem ?? t('videoUnknown')) : refused || again ? (problem ?? t('videoRefused')) : ''
  return (
    <>
      {/* Asked for once it is known that there is something to play. */}
      <video
        class="shown"
        src={film === undefined ? undefined : address}
        poster={poster}
        controls
        playsInline
        autoplay={autoplay}
        muted={autoplay}
        aria-label={name}
        onEnded={onEnded}
        onError={refuse}
      />
      {note && (
        <p class="stage-note" role="status">
          {note}
          {again && (
            <button type="button" onClick={again}>
              {t('videoRetry')}
            </button>
          )}
        </p>
      )}
    </>
  )
}
