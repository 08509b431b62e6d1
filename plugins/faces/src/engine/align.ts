import type { Five } from './points.ts'

/** How a place in a cut-out is found in the picture: x' = a·x - b·y + dx, y' = b·x + a·y + dy. */
export interface Similarity {
  readonly a: number
  readonly b: number
  readonly dx: number
  readonly dy: number
}

/** Turns, sizes and moves, but never bends: what brings `from` closest to `to`, in the sense of least squares. */
export function similarity(from: Five, to: Five): Similarity {
  const mean = (points: Five, axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [fx, fy, tx, ty] = [mean(from, 0), mean(from, 1), mean(to, 0), mean(to, 1)]
  let [along, across, spread] = [0, 0, 0]
  from.forEach(([x, y], n) => {
    const [u, v] = [x - fx, y - fy]
    const [p, q] = [(to[n]?.[0] ?? 0) - tx, (to[n]?.[1] ?? 0) - ty]
    along += u * p + v * q
    across += u * q - v * p
    spread += u * u + v * v
  })
  const [a, b] = [along / spread, across / spread]
  return { a, b, dx: tx - (a * fx - b * fy), dy: ty - (b * fx + a * fy) }
}
