import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { addressOf, pictureOf } from '../assets/addresses.ts'
import { placeholderOf } from '../timeline/placeholder.ts'
import type { Source } from '../timeline/source.ts'
import type { Film } from './details.ts'
import { LiveFilm } from './live-film.tsx'
import { useHold } from './use-hold.ts'
import { VideoStage } from './video-stage.tsx'

interface StageProps {
  readonly id: string
  readonly name: string
  readonly type: 'image' | 'video'
  readonly thumbhash: string | null
  readonly ratio: number
  readonly source: Source
  /** Of a video or a live photo, once it is known. */
  readonly film?: Film | null | undefined
  /** What is wrong with it, for its owner. */
  readonly problem?: string | null | undefined
  /** Makes the copy again that could not be made; absent for those who may not. */
  readonly onRetry?: (() => void) | undefined
}

/** The photo as large as fits: its placeholder, then its thumbnail, then its preview. Videos and live photos play. */
export function Stage({ id, name, type, thumbhash, ratio, source, film, problem, onRetry }: StageProps) {
  const { kith } = useApp()
  const [loaded, setLoaded] = useState<string | undefined>(undefined)
  const preview = kith.url(pictureOf({ id, thumbhash }, 'preview', source))
  const thumbnail = kith.url(pictureOf({ id, thumbhash }, 'thumbnail', source))
  const placeholder = placeholderOf(thumbhash)
  const [playing, setPlaying] = useState(false)
  const picture = useRef<HTMLImageElement>(null)
  const live = type === 'image' ? film : undefined
  const hold = useHold(
    () => setPlaying(Boolean(live)),
    () => setPlaying(false),
  )
  useEffect(() => {
    setLoaded(undefined)
    setPlaying(false)
  }, [id])
  if (type === 'video')
    return (
      <VideoStage
        key={id}
        name={name}
        address={kith.url(addressOf(id, '/video', source))}
        poster={thumbhash ? preview : undefined}
        film={film}
        problem={problem}
        onRetry={onRetry}
      />
    )
  const behind = [thumbnail, ...(placeholder ? [placeholder] : [])].map((address) => `url("${address}")`)
  return (
    <>
      <img
        key={id}
        ref={picture}
        class="shown"
        src={preview}
        alt={name}
        draggable={false}
        onLoad={() => setLoaded(id)}
        style={{ aspectRatio: String(ratio), backgroundImage: loaded === id ? 'none' : behind.join(', ') }}
        {...(live ? hold : {})}
      />
      {live && (
        <LiveFilm
          address={kith.url(addressOf(id, '/video', source))}
          film={live}
          picture={picture.current}
          playing={playing}
          onPlay={setPlaying}
        />
      )}
    </>
  )
}
