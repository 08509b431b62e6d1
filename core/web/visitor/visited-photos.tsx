import { ErrorCard, Icon, type Visit, useResource } from '@kith/sdk/widgets'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useRefreshing } from '../app/use-refreshing.ts'
import { pageOf, zipOf } from '../assets/addresses.ts'
import { Empty } from '../components/empty.tsx'
import { useMap } from '../places/use-map.tsx'
import { PhotoPage } from '../photo/photo-page.tsx'
import { TimelineView } from '../timeline/timeline-view.tsx'
import type { Source } from '../timeline/source.ts'

/** What a visitor is shown: the photos of the set, and over them the one that is looked at. */
export function VisitedPhotos({ visit }: { readonly visit: Visit }) {
  const { t, kith, router, timelines } = useApp()
  const page = router.path.value
  const all = useMemo<Source>(
    () => ({ in: visit.set, visit: { visitor: visit.visitor, page } }),
    [visit.set, visit.visitor, page],
  )
  const face = useResource(
    (signal) => kith.get<{ can: readonly string[] }>(`/api/sets/${visit.set}`, signal),
    [visit.set],
  )
  const { source, button, map } = useMap(all)
  useRefreshing()
  const photo = router.query.value.get('photo') ?? undefined
  const last = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (photo === undefined) timelines.closed.value = last.current
    last.current = photo
  }, [photo, timelines])

  const timeline = timelines.of(source)
  const total = timeline.skeleton.value?.total ?? 0
  const play = async () => {
    const [first] = await timeline.between(0, 0)
    if (first) router.go(`${pageOf(first.id, source)}&play`)
  }
  return (
    <>
      {total > 0 && (
        <div class="photos-bar row">
          <span class="muted">{t('countPhotos', { count: total })}</span>
          <button type="button" onClick={() => void play()}>
            <Icon name="slideshow" />
            {t('slideshow')}
          </button>
          {button}
          {face.data?.can.includes('download') && (
            <a class="button" href={zipOf(all)} download>
              <Icon name="download" />
              {t('downloadAll')}
            </a>
          )}
        </div>
      )}
      {map}
      <TimelineView source={source} empty={<Empty icon="photos" title={t('emptySet')} />} />
      {photo !== undefined && (
        <ErrorCard tag="photo">
          <PhotoPage
            id={photo}
            source={source}
            playing={router.query.value.has('play')}
            onClose={() => router.back(page)}
          />
        </ErrorCard>
      )}
    </>
  )
}
