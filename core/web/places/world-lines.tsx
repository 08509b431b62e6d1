import { useEffect, useState } from 'preact/hooks'

interface World {
  readonly land: string
  readonly borders: string
}

interface WorldLinesProps {
  /** What is in the middle. */
  readonly latitude: number
  readonly longitude: number
  /** How many degrees of longitude are in sight to both sides of it. */
  readonly far: number
}

/** All around the world, in tenths of a degree. */
const TURN = 3600

/** A degree of longitude is shorter the further one is from the equator. */
export const shrunkAt = (latitude: number): number => Math.max(0.2, Math.cos((latitude * Math.PI) / 180))

/** Outlines of countries, in tenths of a degree around the middle. Nothing of it comes from elsewhere. */
export function WorldLines({ latitude, longitude, far }: WorldLinesProps) {
  const [world, setWorld] = useState<World | undefined>(undefined)
  useEffect(() => {
    // Without it there are still the marks, and the names of places.
    void import('kith:world').then(setWorld, () => {})
  }, [])
  if (!world) return null
  return (
    <g transform={`scale(${shrunkAt(latitude)} 1) translate(${-longitude * 10} ${latitude * 10})`}>
      {(Math.abs(longitude) + far > 180 ? [-TURN, 0, TURN] : [0]).map((shift) => (
        <g key={shift} transform={`translate(${shift} 0)`}>
          <path class="land" d={world.land} />
          <path class="borders" d={world.borders} />
        </g>
      ))}
    </g>
  )
}
