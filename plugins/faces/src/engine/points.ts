export type Point = readonly [x: number, y: number]

/** Left eye, right eye, tip of the nose, left and right corner of the mouth, as one sees them. */
export type Five = readonly [Point, Point, Point, Point, Point]

export const mapFive = ([a, b, c, d, e]: Five, to: (point: Point) => Point): Five => [to(a), to(b), to(c), to(d), to(e)]

/** Where networks want these points, as fractions of the cut-out: what each was trained with. */
export const TEMPLATES: Readonly<Record<'arcface' | 'dlib', Five>> = {
  arcface: [
    [0.341916, 0.461574],
    [0.656534, 0.45983],
    [0.500225, 0.640505],
    [0.370976, 0.824692],
    [0.631517, 0.823251],
  ],
  dlib: [
    [0.31699, 0.31066],
    [0.66984, 0.31066],
    [0.49342, 0.51042],
    [0.3361, 0.68682],
    [0.65074, 0.68682],
  ],
}

/** The five among the 68 points that faces are usually marked with. */
export function fiveOf68(points: readonly Point[]): Five {
  const at = (n: number): Point => points[n] ?? [0, 0]
  return [middle(points.slice(36, 42)), middle(points.slice(42, 48)), at(30), at(48), at(54)]
}

function middle(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [x2, y2]) => [x + x2, y + y2], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}
