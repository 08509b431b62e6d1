import { useApp } from '../app/app.ts'
import { WorldLines } from './world-lines.tsx'

interface PlaceMapProps {
  readonly latitude: number
  readonly longitude: number
  readonly name: string | undefined
}

/** Tenths of a degree: how much of the world is shown, as much as makes countries recognizable. */
const WIDTH = 240
const HEIGHT = 110
/** Degrees of longitude in sight, near the poles too. */
const FAR = 60

/** Where on earth a photo was taken: outlines of countries and a mark. */
export function PlaceMap({ latitude, longitude, name }: PlaceMapProps) {
  const { t } = useApp()
  return (
    <svg
      class="place-map"
      viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={name ? t('mapOf', { place: name }) : t('map')}
    >
      <WorldLines latitude={latitude} longitude={longitude} far={FAR} />
      <circle class="mark" r="4" />
    </svg>
  )
}
