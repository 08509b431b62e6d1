/** A part of a picture: in pixels, or as fractions of its sides. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** How much of two boxes together is in both, 0 to 1. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  if (w <= 0 || h <= 0) return 0
  return (w * h) / (a.w * a.h + b.w * b.h - w * h)
}

/** Of boxes that overlap by more than `most`, the one with the best score. */
export function bestOf<B extends Box & { readonly score: number }>(boxes: readonly B[], most: number): B[] {
  const kept: B[] = []
  for (const box of [...boxes].sort((a, b) => b.score - a.score))
    if (kept.every((other) => overlap(box, other) <= most)) kept.push(box)
  return kept
}

/** What of a box is within a picture; nothing when it is outside. */
export function within(box: Box, width: number, height: number): Box {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)]
  const [right, bottom] = [Math.min(width, box.x + box.w), Math.min(height, box.y + box.h)]
  return { x, y, w: Math.max(0, right - x), h: Math.max(0, bottom - y) }
}

/** With so much of its sides added on each of them. */
export const grown = ({ x, y, w, h }: Box, by: number): Box => ({
  x: x - w * by,
  y: y - h * by,
  w: w * (1 + 2 * by),
  h: h * (1 + 2 * by),
})
