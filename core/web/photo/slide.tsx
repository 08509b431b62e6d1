import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { addressOf, pictureOf } from '../assets/addresses.ts'
import type { Source } from '../timeline/source.ts'
import { Slot } from '../widgets/slot.tsx'
import type { Zoom } from '../zoom/use-zoom.ts'
import { type Details, problemOf } from './details.ts'
import { LiveFilm } from './live-film.tsx'
import { Picture, type Shown } from './picture.tsx'
import { showsOriginal } from './shows-original.ts'
import { useHold } from './use-hold.ts'
import { VideoStage } from './video-stage.tsx'

/** What only the photo that is looked at has. */
export interface Looking {
  readonly name: string
  /** Once they are there. */
  readonly details: Details | undefined
  readonly zoom: Zoom
  /** In a slideshow: videos play by themselves. */
  readonly playing: boolean
  /** Plugins show what they know of it, over it. */
  readonly marked: boolean
  readonly onShown: () => void
  /** A video was played to its end. */
  readonly onEnded: () => void
  /** Makes the copy again that could not be made. */
  readonly onRetry: () => void
}

interface SlideProps {
  readonly photo: Shown
  readonly source: Source
  /** 0 for the one that is looked at, -1 and 1 for those beside it. */
  readonly place: -1 | 0 | 1
  readonly looking?: Looking | undefined
}

/** One photo. The ones beside it are there already, out of sight; what one comes to is what was there. */
export function Slide({ photo, source, place, looking }: SlideProps) {
  const { kith, language } = useApp()
  const [filming, setFilming] = useState(false)
  const picture = useRef<HTMLImageElement>(null)
  const details = looking?.details
  const film = details?.film
  const live = photo.type === 'image' ? film : undefined
  const zoomed = (looking?.zoom.view.value.scale ?? 1) > 1
  const away = !looking || zoomed
  const hold = useHold(
    () => setFilming(Boolean(live) && !away),
    () => setFilming(false),
  )
  useEffect(() => {
    if (away) setFilming(false)
  }, [away])

  const address = kith.url(addressOf(photo.id, '/video', source))
  const original = details && showsOriginal(details) ? addressOf(photo.id, '/original', source) : undefined
  return (
    <div
      class={place === 0 ? 'slide current' : 'slide'}
      style={{ '--place': String(place) }}
      inert={place !== 0}
      {...(live ? hold : {})}
    >
      {photo.type === 'video' && looking ? (
        <VideoStage
          name={looking.name}
          address={address}
          poster={photo.thumbhash ? kith.url(pictureOf(photo, 'preview', source)) : undefined}
          film={film}
          problem={details?.mine ? problemOf(details.mine, language.spoken.value) : undefined}
          autoplay={looking.playing}
          onEnded={looking.onEnded}
          onRefused={looking.onShown}
          onRetry={details?.mine ? looking.onRetry : undefined}
        />
      ) : (
        <Picture
          photo={photo}
          name={looking?.name ?? ''}
          source={source}
          zoom={looking?.zoom}
          original={original && kith.url(original)}
          element={picture}
          onShown={looking?.onShown}
        >
          {looking?.marked && (
            <div class="overlay">
              <Slot name="asset.overlay" given={{ asset: photo.id }} />
            </div>
          )}
        </Picture>
      )}
      {live && !away && (
        <LiveFilm address={address} film={live} picture={picture.current} playing={filming} onPlay={setFilming} />
      )}
    </div>
  )
}
