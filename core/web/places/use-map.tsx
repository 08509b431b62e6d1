import { Icon, useLive, useResource } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { type Source, queryOf } from '../timeline/source.ts'
import type { Place } from './place.ts'
import { PlacesMap } from './places-map.tsx'

interface MapOfSource {
  /** Its photos, or those of the part of the world that was chosen. */
  readonly source: Source
  /** The button that opens the map. None when it is not known of any photo where it was taken. */
  readonly button: ComponentChildren
  /** While it is open. */
  readonly map: ComponentChildren
}

/** A map of where the photos of a collection were taken, that leads to the photos of a place. */
export function useMap(all: Source, atFirst = false): MapOfSource {
  const { t, kith } = useApp()
  const [open, setOpen] = useState(atFirst)
  const [bbox, setBbox] = useState<string | undefined>(undefined)
  const query = queryOf(all)
  // Another collection is another map.
  useEffect(() => setBbox(undefined), [query])
  const source = useMemo(() => (open && bbox !== undefined ? { ...all, bbox } : all), [all, open, bbox])
  const address = `/api/timeline/places${queryOf(source)}`
  const answer = useResource(
    (signal) => kith.get<{ places: readonly Place[] }>(address, signal).catch(() => undefined),
    [address],
  )
  useLive([''], useGathered(answer.reload))
  const places = answer.data?.places ?? []
  // What was chosen may be gone; then the rest is not hidden behind it.
  useEffect(() => {
    if (answer.data?.places.length === 0) setBbox(undefined)
  }, [answer.data])
  if (places.length === 0) return { source, button: null, map: null }
  return {
    source,
    button: (
      <button type="button" aria-pressed={open} onClick={() => setOpen(!open)}>
        <Icon name="place" />
        {t('map')}
      </button>
    ),
    map: open && (
      <section class="places-of" aria-label={t('mapOfPhotos')}>
        <PlacesMap places={places} chosen={bbox !== undefined} onChoose={(place) => setBbox(place.bbox)} />
        {bbox !== undefined && (
          <button type="button" onClick={() => setBbox(undefined)}>
            {t('allPlaces')}
          </button>
        )}
      </section>
    ),
  }
}
