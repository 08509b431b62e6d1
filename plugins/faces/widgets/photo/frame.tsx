import type { Box } from '../parts/person.ts'

interface FrameProps {
  readonly box: Box
  readonly name: string
  readonly on: boolean
  readonly onPoint: (pointed: boolean) => void
}

/** A frame around a face, with its name below. */
export function Frame({ box, name, on, onPoint }: FrameProps) {
  return (
    <div
      class={on ? 'frame on' : 'frame'}
      style={placeOf(box)}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      {name && <span>{name}</span>}
    </div>
  )
}

/** Where a box is over the picture. */
export const placeOf = ({ x, y, w, h }: Box) => ({
  left: `${100 * x}%`,
  top: `${100 * y}%`,
  width: `${100 * w}%`,
  height: `${100 * h}%`,
})
