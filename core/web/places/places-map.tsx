import { useApp } from '../app/app.ts'
import type { Place } from './place.ts'
import { WorldLines, shrunkAt } from './world-lines.tsx'

interface PlacesMapProps {
  readonly places: readonly Place[]
  /** They are what was chosen. */
  readonly chosen: boolean
  readonly onChoose: (place: Place) => void
}

/** Tenths of a degree that are shown at the least: what makes countries recognizable. */
const LEAST = 110
/** How much more is shown than the places span, so that no mark stands at the edge. */
const AROUND = 1.3

/** Where photos were taken: outlines of countries, with a button for each place. */
export function PlacesMap({ places, chosen, onChoose }: PlacesMapProps) {
  const { t } = useApp()
  const view = viewOf(places)
  const { latitude, longitude, height } = view
  const width = height * 2
  return (
    <div class="places-map">
      <svg viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden="true">
        <WorldLines latitude={latitude} longitude={longitude} far={width / 20 / shrunkAt(latitude)} />
      </svg>
      {places.map((place) => (
        <button
          key={place.bbox}
          type="button"
          class="primary"
          style={{
            left: `${50 + (100 * 10 * shrunkAt(latitude) * (eastOf(place, view) - longitude)) / width}%`,
            top: `${50 - (100 * 10 * (place.latitude - latitude)) / height}%`,
          }}
          aria-pressed={chosen}
          aria-label={t('photosAt', { place: nameOf(place), count: place.count })}
          title={nameOf(place)}
          onClick={() => onChoose(place)}
        >
          {place.count}
        </button>
      ))}
    </div>
  )
}

const nameOf = ({ name, latitude, longitude }: Place) => name ?? `${latitude.toFixed(1)}, ${longitude.toFixed(1)}`

interface View {
  readonly latitude: number
  readonly longitude: number
  readonly height: number
  /** They lie on both sides of the date line: what is west of it is counted on from 180. */
  readonly isOver: boolean
}

const eastOf = ({ longitude }: Place, { isOver }: Pick<View, 'isOver'>) =>
  isOver && longitude < 0 ? longitude + 360 : longitude

/** The middle of all places, and how much has to be seen around it. */
function viewOf(places: readonly Place[]): View {
  const [west, east] = ends(places.map(({ longitude }) => longitude))
  const isOver = east - west > 180
  const [left, right] = ends(places.map((place) => eastOf(place, { isOver })))
  const [bottom, top] = ends(places.map(({ latitude }) => latitude))
  const latitude = (bottom + top) / 2
  const across = ((right - left) * shrunkAt(latitude)) / 2
  return {
    latitude,
    longitude: (left + right) / 2,
    height: Math.max(LEAST, 10 * AROUND * Math.max(top - bottom, across)),
    isOver,
  }
}

const ends = (numbers: readonly number[]) => [Math.min(...numbers), Math.max(...numbers)] as const
