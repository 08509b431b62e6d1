import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { formatShortMoment } from '../components/formats.ts'
import { useTitle } from '../components/page.tsx'
import { pageOf } from '../assets/addresses.ts'
import { useIdle } from '../slideshow/use-idle.ts'
import { useSlideshow } from '../slideshow/use-slideshow.ts'
import { StackStrip } from '../stacks/stack-strip.tsx'
import type { Source } from '../timeline/source.ts'
import type { Tile } from '../timeline/tile.ts'
import type { Direction } from '../zoom/gestures.ts'
import { useZoom } from '../zoom/use-zoom.ts'
import { ZoomButtons } from '../zoom/zoom-buttons.tsx'
import { InfoPanel } from './info-panel.tsx'
import { MissingPhoto } from './missing-photo.tsx'
import { PhotoBar } from './photo-bar.tsx'
import { shownOf } from './shown-of.ts'
import { Slides } from './slides.tsx'
import { Step } from './step.tsx'
import { UnreadyStage, isUnready } from './unready-stage.tsx'
import { useDetails } from './use-details.ts'
import { useNeighbors } from './use-neighbors.ts'
import { useProgress } from '../app/use-progress.ts'
import { useViewerKeys } from './use-viewer-keys.ts'

interface PhotoPageProps {
  readonly id: string
  /** The timeline it was opened from. */
  readonly source: Source
  /** Begin with the slideshow. */
  readonly playing?: boolean
  /** The page beneath. */
  readonly onClose: () => void
}

/** One photo over everything else, with the ones before and after it a key or a swipe away. */
export function PhotoPage({ id, source, playing = false, onClose }: PhotoPageProps) {
  const { t, kith, router, timelines, toasts } = useApp()
  const { session } = useMe()
  const details = useDetails(id, source)
  const [infoShown, setInfoShown] = useState(false)
  const known = details.details?.id === id ? details.details : undefined
  const tile = timelines.of(source).find(id)
  const time = known?.localTime ?? tile?.time
  const { previous, next, known: hasNeighbors } = useNeighbors(source, id, time)
  useProgress(known?.film?.state === 'waiting' || known?.mine?.state === 'pending', details.reload)
  useTitle(time ? formatShortMoment(time) : t('photos'))

  const show = (other: Tile | undefined) => {
    if (other) router.go(pageOf(other.id, source), { replace: true })
    return other !== undefined
  }
  const leave = () => {
    // Whoever closed it, or went on, before the server answered stays there.
    if (router.isAt(pageOf(id, source)) && !show(next ?? previous)) onClose()
  }
  const stage = useRef<HTMLDivElement>(null)
  const photo = shownOf(id, tile, known)
  const unready = known && isUnready(known) ? known.mine : undefined
  const zoom = useZoom(stage, {
    id,
    ratio: photo?.ratio ?? 1,
    originalWidth: known?.width ?? null,
    zoomable: photo?.type === 'image' && !unready,
  })
  const [seen, setSeen] = useState<string | undefined>(undefined)
  // What cannot play yet is passed by like a photo; a video goes on when it has ended.
  const silent = ['waiting', 'failed', 'unknown'].includes(known?.film?.state ?? '')
  const slideshow = useSlideshow({
    id,
    begun: playing,
    shown: hasNeighbors && (seen === id || Boolean(unready) || silent),
    onNext: () => show(next) || slideshow.stop(),
  })
  const idle = useIdle(slideshow.running)
  const toggleInfo = () => setInfoShown((shown) => !shown)
  useViewerKeys({
    zoom,
    show: slideshow,
    onPrevious: () => show(previous),
    onNext: () => show(next),
    onInfo: toggleInfo,
    onClose,
  })
  const swiped = (direction: Direction): boolean => {
    if (direction === 'down') onClose()
    if (direction === 'up') setInfoShown(true)
    const ahead = document.documentElement.dir === 'rtl' ? 'right' : 'left'
    return (direction === 'left' || direction === 'right') && show(direction === ahead ? next : previous)
  }
  const onShown = useCallback(() => setSeen(id), [id])
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])

  const { problem } = details
  const isLocked = known?.mine?.visibility === 'locked' && session.unlockedUntil === null
  useEffect(() => {
    if (problem && photo) toasts.fail(problem)
  }, [problem, toasts])
  if (details.details === null || isLocked || (problem && !photo))
    return <MissingPhoto problem={problem} onRetry={details.reload} onClose={onClose} />
  const retry = () => void kith.post('/api/assets/retry', { ids: [id] }).then(details.reload, toasts.fail)
  const name = time ? formatShortMoment(time) : t('loading')
  const looking = {
    name,
    details: known,
    zoom,
    playing: slideshow.running && !slideshow.paused,
    marked: infoShown && !slideshow.running,
    onShown,
    onEnded: () => slideshow.running && (show(next) || slideshow.stop()),
    onRetry: retry,
  }
  const beside = (tile: Tile | undefined) => tile && (() => void show(tile))
  return (
    <div
      class={['viewer', slideshow.running && 'playing', idle && 'idle'].filter(Boolean).join(' ')}
      ref={element}
      role="dialog"
      aria-modal="true"
      aria-label={name}
      tabIndex={-1}
    >
      <div class="viewer-main">
        <PhotoBar
          details={known}
          source={source}
          show={slideshow}
          infoShown={infoShown}
          onInfo={toggleInfo}
          onChange={details.reload}
          onGone={leave}
          onClose={onClose}
        />
        <div class="stage" ref={stage}>
          <Slides
            stage={stage}
            photo={unready ? undefined : photo}
            previous={previous}
            next={next}
            source={source}
            looking={looking}
            onSwipe={swiped}
          />
          {unready && <UnreadyStage mine={unready} onRetry={retry} />}
          {!slideshow.running && <Step side="previous" onStep={beside(previous)} />}
          {!slideshow.running && <Step side="next" onStep={beside(next)} />}
          {photo?.type === 'image' && !unready && !slideshow.running && <ZoomButtons zoom={zoom} />}
        </div>
        {known?.stack && !slideshow.running && (
          <StackStrip
            id={id}
            stack={known.stack}
            source={source}
            mine={known.mine !== null}
            onChange={details.reload}
          />
        )}
      </div>
      {infoShown && !slideshow.running && (
        <InfoPanel
          details={known}
          set={source.in ?? ''}
          onChange={details.reload}
          onClose={() => setInfoShown(false)}
        />
      )}
    </div>
  )
}
