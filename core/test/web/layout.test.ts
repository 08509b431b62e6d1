import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LayoutOptions, type Shape, chunkRows, layoutRows } from '../../web/timeline/layout.ts'

const DESKTOP: LayoutOptions = { width: 1000, target: 200, gap: 6, labelHeight: 40, labelWidth: 116, dayGap: 20 }

const photos = (day: string, ...ratios: number[]): Shape[] => ratios.map((ratio) => ({ day, ratio }))

/** Some days with some photos each. */
const library = fc
  .array(fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 }), { maxLength: 12 })
  .map((days) => days.flatMap((ratios, i) => photos(`day ${i}`, ...ratios)))
const options = fc
  .record({ width: fc.integer({ min: 300, max: 2500 }), target: fc.integer({ min: 80, max: 300 }) })
  .map((some) => ({ ...DESKTOP, ...some }))

describe('The rows of a timeline', () => {
  test('show every photo once, in order, within the width and without overlapping', () => {
    fc.assert(
      fc.property(library, options, (shapes, o) => {
        const rows = layoutRows(shapes, o)
        expect(rows.flatMap((row) => row.cells.map((cell) => cell.index))).toEqual(shapes.map((_, i) => i))
        for (const row of rows)
          row.cells.reduce((end, cell) => {
            expect(cell.left).toBeGreaterThanOrEqual(end - 0.001)
            expect(cell.left + cell.width).toBeLessThanOrEqual(Math.max(o.width, 4 * o.target) + 0.001)
            return cell.left + cell.width
          }, 0)
        rows.reduce((bottom, row) => {
          expect(row.top).toBeCloseTo(bottom)
          return row.top + row.height
        }, 0)
      }),
    )
  })

  test('say each day once, above its first photo', () => {
    fc.assert(
      fc.property(library, options, (shapes, o) => {
        const labels = layoutRows(shapes, o).flatMap((row) => row.labels)
        expect(labels.map((label) => label.day)).toEqual([...new Set(shapes.map((shape) => shape.day))])
        expect(labels.reduce((sum, label) => sum + label.count, 0)).toBe(shapes.length)
        for (const label of labels) expect(shapes[label.first]?.day).toBe(label.day)
      }),
    )
  })

  test('fill the width, and are about as high as wished', () => {
    const [first, second] = layoutRows(photos('a', ...Array.from({ length: 12 }, () => 1.5)), DESKTOP)
    const last = first?.cells.at(-1)
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000)
    expect(Math.abs((first?.cellHeight ?? 0) - DESKTOP.target)).toBeLessThan(60)
    expect(second?.labels).toEqual([])
  })

  test('put short days beside each other', () => {
    const rows = layoutRows([...photos('a', 1.5), ...photos('b', 1), ...photos('c', 0.7)], DESKTOP)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.labels.map((label) => label.day)).toEqual(['a', 'b', 'c'])
  })

  test('do not blow a single photo up to the whole width', () => {
    const [row] = layoutRows(photos('a', 1.5), DESKTOP)
    expect(row?.cellHeight).toBe(DESKTOP.target)
  })

  test('are chunked without losing one', () => {
    fc.assert(
      fc.property(library, options, (shapes, o) => {
        const rows = layoutRows(shapes, o)
        expect(chunkRows(rows, 800).flat()).toEqual(rows)
      }),
    )
  })
})
