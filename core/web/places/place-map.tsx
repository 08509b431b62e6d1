import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'

interface PlaceMapProps {
  readonly latitude: number
  readonly longitude: number
  readonly name: string | undefined
}

interface World {
  readonly land: string
  readonly borders: string
}

/** Tenths of a degree: how much of the world is shown, as much as makes countries recognizable. */
const WIDTH = 240
const HEIGHT = 110
const TURN = 3600
/** Degrees of longitude from which on the other side of the date line may be in sight. */
const FAR = 120

/** Where on earth a photo was taken: outlines of countries and a mark. Nothing of it comes from elsewhere. */
export function PlaceMap({ latitude, longitude, name }: PlaceMapProps) {
  const { t } = useApp()
  const [world, setWorld] = useState<World | undefined>(undefined)
  useEffect(() => {
    // Without it the name of the place is still there.
    void import('kith:world').then(setWorld, () => {})
  }, [])
  // A degree of longitude is shorter the further one is from the equator.
  const shrunk = Math.max(0.2, Math.cos((latitude * Math.PI) / 180))
  return (
    <svg
      class="place-map"
      viewBox={`${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={name ? t('mapOf', { place: name }) : t('map')}
    >
      {world && (
        <g transform={`scale(${shrunk} 1) translate(${-longitude * 10} ${latitude * 10})`}>
          {(Math.abs(longitude) > FAR ? [-TURN, 0, TURN] : [0]).map((shift) => (
            <g key={shift} transform={`translate(${shift} 0)`}>
              <path class="land" d={world.land} />
              <path class="borders" d={world.borders} />
            </g>
          ))}
        </g>
      )}
      <circle class="mark" r="4" />
    </svg>
  )
}
