/** A length and a breadth in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A place, from the middle of the stage. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** How large a picture is shown, 1 as it fits, and how far its middle is from the stage's. */
export interface View extends Point {
  readonly scale: number
}

/** What a picture is shown in. */
export interface Room {
  readonly stage: Size
  /** The picture as it fits. */
  readonly picture: Size
  /** The largest scale. */
  readonly most: number
}

export const FITTING: View = { scale: 1, x: 0, y: 0 }

/** The size in which a picture of this ratio, width by height, fits into the stage. */
export const fitted = ({ width, height }: Size, ratio: number): Size =>
  width / height > ratio ? { width: height * ratio, height } : { width, height: width / ratio }

/** The same picture larger or smaller; what is at `point` stays there as far as the edges allow. */
export function scaledTo(view: View, scale: number, point: Point, room: Room): View {
  const next = Math.min(room.most, Math.max(1, scale))
  const grown = next / view.scale
  return within({ scale: next, x: point.x - (point.x - view.x) * grown, y: point.y - (point.y - view.y) * grown }, room)
}

export const movedBy = (view: View, by: Point, room: Room): View =>
  within({ ...view, x: view.x + by.x, y: view.y + by.y }, room)

/** No edge of the picture comes further in than needed: where it is smaller than the stage, it stays in the middle. */
function within({ scale, x, y }: View, { stage, picture }: Room): View {
  const along = (to: number, length: number, space: number) => {
    const most = Math.max(0, (length * scale - space) / 2)
    return Math.min(most, Math.max(-most, to))
  }
  return { scale, x: along(x, picture.width, stage.width), y: along(y, picture.height, stage.height) }
}

/** What it takes to see every pixel of the original, and a little more; never less than four times. */
export const mostScale = (picture: Size, originalWidth: number | null, density: number): number =>
  Math.max(4, ((originalWidth ?? 0) / (picture.width * density)) * 2)
