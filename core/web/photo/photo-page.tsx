import { RequestError, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { addressOf } from '../assets/addresses.ts'
import { Empty } from '../components/empty.tsx'
import { formatShortMoment } from '../components/formats.ts'
import { IconButton } from '../components/icon-button.tsx'
import { Icon } from '../components/icon.tsx'
import { useTitle } from '../components/page.tsx'
import type { At } from '../router/at.ts'
import { queryOf } from '../timeline/source.ts'
import type { Tile } from '../timeline/tile.ts'
import type { Details } from './details.ts'
import { InfoPanel } from './info-panel.tsx'
import { PhotoActions } from './photo-actions.tsx'
import { sourceOf } from './source-of.ts'
import { StackStrip } from '../stacks/stack-strip.tsx'
import { Stage } from './stage.tsx'
import { useKeys } from './use-keys.ts'
import { useProgress } from './use-progress.ts'
import { useNeighbors } from './use-neighbors.ts'
import { useSwipe } from './use-swipe.ts'
import { UnreadyStage, isUnready } from './unready-stage.tsx'

interface PhotoPageProps {
  readonly id: string
  readonly at: At
  /** The page beneath. */
  readonly onClose: () => void
}

/** One photo over everything else, with the ones before and after it a key or a swipe away. */
export function PhotoPage({ id, at, onClose }: PhotoPageProps) {
  const { t, kith, router, timelines, toasts } = useApp()
  const source = sourceOf(at.query)
  const details = useResource((signal) => readDetails(kith, addressOf(id, '', source), signal), [id, source.in])
  const [infoShown, setInfoShown] = useState(false)
  const known = details.data?.id === id ? details.data : undefined
  const tile = timelines.of(source).find(id)
  const time = known?.localTime ?? tile?.time
  const { previous, next } = useNeighbors(source, id, time)
  useLive(['core.asset_'], details.reload)
  useProgress(known?.film?.state === 'waiting' || known?.mine?.state === 'pending', details.reload)
  useTitle(time ? formatShortMoment(time) : t('photos'))

  const show = (other: Tile | undefined) =>
    other && router.go(`/photo/${other.id}${queryOf(source)}`, { replace: true })
  const leave = () => {
    // Whoever closed it, or went on, before the server answered stays there.
    if (router.path.peek() !== `/photo/${id}`) return
    const beside = next ?? previous
    if (beside) show(beside)
    else onClose()
  }
  const retry = () => void kith.post('/api/assets/retry', { ids: [id] }).then(details.reload, toasts.fail)
  const still = () => {}
  useKeys({
    ArrowLeft: () => show(previous),
    ArrowRight: () => show(next),
    Escape: onClose,
    i: () => setInfoShown((shown) => !shown),
    // These would scroll the page beneath.
    ...Object.fromEntries(
      [' ', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'].map((key) => [key, still]),
    ),
  })
  const swipe = useSwipe(
    () => show(next),
    () => show(previous),
  )
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => element.current?.focus(), [])

  if (details.data === null) return <Missing onClose={onClose} />
  const unready = known && isUnready(known) ? known.mine : null
  const shown = known ?? (tile && { ...tile, width: tile.ratio, height: 1 })
  const name = time ? formatShortMoment(time) : t('loading')
  return (
    <div class="viewer" ref={element} role="dialog" aria-modal="true" aria-label={name} tabIndex={-1}>
      <div class="viewer-main">
        <header class="viewer-bar">
          <IconButton icon="back" label={t('back')} onClick={onClose} />
          <span class="grow" />
          {known && <PhotoActions details={known} source={source} onChange={details.reload} onGone={leave} />}
          <IconButton icon="info" label={t('info')} pressed={infoShown} onClick={() => setInfoShown(!infoShown)} />
        </header>
        <div class="stage" {...swipe}>
          {unready && <UnreadyStage mine={unready} onRetry={retry} />}
          {shown && !unready && (
            <Stage
              id={id}
              name={name}
              type={shown.type}
              thumbhash={shown.thumbhash}
              source={source}
              ratio={(shown.width ?? 1) / (shown.height ?? 1)}
              film={known?.film}
              problem={known?.mine?.error}
              onRetry={known?.mine ? retry : undefined}
            />
          )}
          <Step to={previous} side="previous" query={queryOf(source)} />
          <Step to={next} side="next" query={queryOf(source)} />
        </div>
        {known?.stack && (
          <StackStrip
            id={id}
            stack={known.stack}
            source={source}
            mine={known.mine !== null}
            onChange={details.reload}
          />
        )}
      </div>
      {infoShown && known && (
        <InfoPanel details={known} onChange={details.reload} onClose={() => setInfoShown(false)} />
      )}
    </div>
  )
}

function Step({
  to,
  side,
  query,
}: {
  readonly to: Tile | undefined
  readonly side: 'previous' | 'next'
  readonly query: string
}) {
  const { t, router } = useApp()
  if (!to) return null
  const go = () => router.go(`/photo/${to.id}${query}`, { replace: true })
  return (
    <button type="button" class={`step ${side}`} aria-label={t(side)} onClick={go}>
      <Icon name={side} />
    </button>
  )
}

function Missing({ onClose }: { readonly onClose: () => void }) {
  const { t } = useApp()
  return (
    <div class="viewer missing" role="dialog" aria-modal="true" aria-label={t('photoMissing')}>
      <Empty icon="photos" title={t('photoMissing')} text={t('photoMissingText')}>
        <button type="button" onClick={onClose}>
          {t('toPhotos')}
        </button>
      </Empty>
    </div>
  )
}

/** `null` when there is no such photo for this caller. */
async function readDetails(
  kith: ReturnType<typeof useApp>['kith'],
  address: string,
  signal: AbortSignal,
): Promise<Details | null> {
  try {
    return await kith.get<Details>(address, signal)
  } catch (error) {
    if (error instanceof RequestError && (error.status === 404 || error.status === 400)) return null
    throw error
  }
}
