import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import type { Film } from './details.ts'

interface VideoStageProps {
  readonly name: string
  readonly address: string
  readonly poster: string | undefined
  readonly film: Film | null | undefined
  readonly problem: string | null | undefined
  readonly onRetry: (() => void) | undefined
}

/** A video that plays, or its picture with why it does not yet. */
export function VideoStage({ name, address, poster, film, problem, onRetry }: VideoStageProps) {
  const { t } = useApp()
  const [refused, setRefused] = useState(false)
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
        aria-label={name}
        onError={() => setRefused(film !== undefined)}
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
