import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { photoNear, walkRow } from '../../web/timeline/cells.ts'
import { type Layout, type LayoutOptions, layOut } from '../../web/timeline/layout.ts'
import { placeAt, topOf } from '../../web/timeline/place.ts'
import { type Skeleton, agrees, byteOfRatio, isSame, skeletonOf, withMonth } from '../../web/timeline/skeleton.ts'

const DESKTOP: LayoutOptions = {
  width: 1000,
  target: 200,
  gap: 6,
  monthHeight: 50,
  labelHeight: 40,
  labelWidth: 116,
  dayGap: 20,
}

type Days = readonly (readonly [day: string, ratios: readonly number[]])[]

const skeletonFrom = (days: Days): Skeleton =>
  skeletonOf({
    day: days.map(([day]) => day),
    count: days.map(([, ratios]) => ratios.length),
    ratio: btoa(String.fromCharCode(...days.flatMap(([, ratios]) => ratios.map(byteOfRatio)))),
  })

const dayBefore = (days: number) => new Date(Date.UTC(2024, 4, 20) - days * 86_400_000).toISOString().slice(0, 10)

/** Some days with some photos each, over a few months. */
const days = fc
  .array(fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 }), { maxLength: 12 })
  .map((all) => all.map((ratios, i) => [dayBefore(7 * i), ratios] as const))
const library = days.map(skeletonFrom)
const options = fc
  .record({ width: fc.integer({ min: 300, max: 2500 }), target: fc.integer({ min: 80, max: 300 }) })
  .map((some) => ({ ...DESKTOP, ...some }))

/** The rows with what is in them. */
const rowsOf = (layout: Layout) =>
  Array.from({ length: layout.rows }, (_, row) => {
    const photos: { photo: number; left: number; width: number }[] = []
    const labels: { day: string; left: number; width: number }[] = []
    walkRow(
      layout,
      row,
      (photo, left, width) => photos.push({ photo, left, width }),
      (day, left, width) => labels.push({ day: layout.skeleton.days[day] ?? '', left, width }),
    )
    return {
      photos,
      labels,
      top: layout.top[row] ?? 0,
      cellTop: layout.cellTop[row] ?? 0,
      height: layout.cellHeight[row] ?? 0,
    }
  })

describe('The rows of a timeline', () => {
  test('show every photo once, in order, within the width and without overlapping', () => {
    fc.assert(
      fc.property(library, options, (skeleton, o) => {
        const layout = layOut(skeleton, o)
        const rows = rowsOf(layout)
        expect(rows.flatMap((row) => row.photos.map(({ photo }) => photo))).toEqual([...Array(skeleton.total).keys()])
        for (const { photos } of rows)
          photos.reduce((end, cell) => {
            expect(cell.left).toBeGreaterThanOrEqual(end - 0.001)
            expect(cell.left + cell.width).toBeLessThanOrEqual(Math.max(o.width, 4 * o.target) + 0.001)
            return cell.left + cell.width
          }, 0)
        rows.reduce((bottom, row) => {
          expect(row.top).toBeCloseTo(bottom)
          expect(row.cellTop).toBeGreaterThanOrEqual(row.top)
          return row.cellTop + row.height + o.gap
        }, 0)
      }),
    )
  })

  test('say each day once, above its first photo', () => {
    fc.assert(
      fc.property(library, options, (skeleton, o) => {
        const rows = rowsOf(layOut(skeleton, o))
        expect(rows.flatMap((row) => row.labels.map(({ day }) => day))).toEqual(skeleton.days)
        for (const { labels, cellTop, top } of rows)
          if (labels.length > 0) expect(cellTop - top).toBeGreaterThan(o.labelHeight - 0.001)
      }),
    )
  })

  test('begin each month anew, below its heading', () => {
    fc.assert(
      fc.property(library, options, (skeleton, o) => {
        const layout = layOut(skeleton, o)
        for (const [i, { first }] of skeleton.months.entries()) {
          const row = layout.first.indexOf(first)
          expect(layout.top[row]).toBeCloseTo(layout.monthTop[i] ?? 0)
          expect((layout.cellTop[row] ?? 0) - (layout.top[row] ?? 0)).toBeCloseTo(o.monthHeight + o.labelHeight)
        }
      }),
    )
  })

  test('fill the width, and are about as high as wished', () => {
    const [first, second] = rowsOf(
      layOut(skeletonFrom([['2024-05-04', Array.from({ length: 12 }, () => 1.5)]]), DESKTOP),
    )
    const last = first?.photos.at(-1)
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000)
    expect(Math.abs((first?.height ?? 0) - DESKTOP.target)).toBeLessThan(60)
    expect(second?.labels).toEqual([])
  })

  test('put short days beside each other', () => {
    const short: Days = [
      ['2024-05-04', [1.5]],
      ['2024-05-03', [1]],
      ['2024-05-02', [0.7]],
    ]
    const rows = rowsOf(layOut(skeletonFrom(short), DESKTOP))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.labels.map((label) => label.day)).toEqual(short.map(([day]) => day))
  })

  test('do not blow a single photo up to the whole width', () => {
    expect(rowsOf(layOut(skeletonFrom([['2024-05-04', [1.5]]]), DESKTOP))[0]?.height).toBe(DESKTOP.target)
  })

  test('have a photo nearest to each point, the one that is there where one is', () => {
    fc.assert(
      fc.property(library, options, (skeleton, o) => {
        const layout = layOut(skeleton, o)
        for (const { photos, cellTop, height } of rowsOf(layout))
          for (const { photo, left, width } of photos)
            expect(photoNear(layout, left + width / 2, cellTop + height / 2)).toBe(photo)
      }),
    )
  })
})

describe('A place in a timeline', () => {
  test('is the same in the same layout, and stays with its photo when a day comes above', () => {
    fc.assert(
      fc.property(
        days.filter((all) => all.length > 0),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, share) => {
          const layout = layOut(skeletonFrom(some), DESKTOP)
          const y = share * layout.height * 0.99
          const place = placeAt(layout, y)
          expect(place && topOf(layout, place)).toBeCloseTo(y)
          const more = layOut(skeletonFrom([['2024-06-30', [1, 1, 1, 1, 1, 1, 1, 1]], ...some]), DESKTOP)
          expect(place && topOf(more, place)).toBeCloseTo(y + more.height - layout.height)
        },
      ),
    )
  })

  test('whose day is gone is where the next older one is', () => {
    const layout = layOut(
      skeletonFrom([
        ['2024-05-04', [1.5]],
        ['2024-03-01', [1]],
      ]),
      DESKTOP,
    )
    expect(topOf(layout, { day: '2024-04-01', nth: 3, offset: 20 })).toBe(layout.top[1])
    expect(topOf(layout, { day: '2020-01-01', nth: 0, offset: 0 })).toBe(layout.height)
  })
})

describe('A skeleton', () => {
  const tiles = (some: Days) =>
    some.flatMap(([day, ratios]) => ratios.map((ratio) => ({ time: `${day}T12:00:00`, ratio })))

  test('takes what the photos of a month say, whether the month was there or not', () => {
    fc.assert(
      fc.property(days, days, (before, after) => {
        const of = (some: Days, month: string) => some.filter(([day]) => day.startsWith(month))
        const month = '2024-04'
        const others = before.filter(([day]) => !day.startsWith(month))
        const changed = withMonth(skeletonFrom(before), month, tiles(of(after, month)))
        const expected = [...others, ...of(after, month)].sort(([a], [b]) => b.localeCompare(a))
        expect(changed).toEqual(skeletonFrom(expected))
        expect(isSame(changed, skeletonFrom(expected))).toBe(true)
        expect(agrees(changed, month, tiles(of(after, month)))).toBe(true)
      }),
    )
  })

  test('does not agree with other days, another number, or another form', () => {
    const one = skeletonFrom([['2024-04-03', [1, 1.5]]])
    expect(agrees(one, '2024-04', tiles([['2024-04-03', [1, 1.5]]]))).toBe(true)
    expect(agrees(one, '2024-04', tiles([['2024-04-02', [1, 1.5]]]))).toBe(false)
    expect(agrees(one, '2024-04', tiles([['2024-04-03', [1]]]))).toBe(false)
    expect(agrees(one, '2024-04', tiles([['2024-04-03', [1.5, 1]]]))).toBe(false)
    expect(agrees(one, '2024-03', [])).toBe(true)
  })
})
