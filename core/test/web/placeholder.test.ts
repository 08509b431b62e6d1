import { rgbaToThumbHash, thumbHashToAverageRGBA } from 'thumbhash'
import { describe, expect, test } from 'vitest'
import { pixelsOf, placeholderOf } from '../../web/timeline/placeholder.ts'

/** The thumbhash of a picture that is one colour at the left and another at the right. */
function hashOf(left: readonly number[], right: readonly number[], alpha = 255): Uint8Array {
  const [width, height] = [60, 40]
  const pixels = Uint8Array.from({ length: width * height * 4 }, (_, i) => {
    const colour = Math.floor(i / 4) % width < width / 2 ? left : right
    return i % 4 === 3 ? alpha : (colour[i % 4] ?? 0)
  })
  return rgbaToThumbHash(width, height, pixels)
}

/** The mean of each colour over a block of columns. */
function meanOf(pixels: Uint8Array, columns: readonly number[]): number[] {
  const of = (channel: number) => {
    const values = Array.from({ length: 8 }, (_, y) =>
      columns.map((x) => pixels[(y * 8 + x) * 3 + channel] ?? 0),
    ).flat()
    return values.reduce((a, b) => a + b, 0) / values.length
  }
  // Bitmaps have blue first.
  return [of(2), of(1), of(0)]
}

describe('A placeholder', () => {
  test('has the colours of the photo where the photo has them', () => {
    const pixels = pixelsOf(hashOf([220, 40, 30], [20, 60, 200]))
    const [red, , blue] = meanOf(pixels, [0, 1, 2])
    expect(red).toBeGreaterThan((blue ?? 0) + 80)
    const [red2, , blue2] = meanOf(pixels, [5, 6, 7])
    expect(blue2).toBeGreaterThan((red2 ?? 0) + 80)
  })

  test.each([
    ['an opaque picture', 255],
    ['a picture with transparency', 128],
  ])('has about the average colour that the thumbhash library finds, for %s', (_, alpha) => {
    const hash = hashOf([200, 160, 90], [90, 120, 160], alpha)
    const { r, g, b } = thumbHashToAverageRGBA(hash)
    const mean = meanOf(pixelsOf(hash), [0, 1, 2, 3, 4, 5, 6, 7])
    for (const [i, value] of [r, g, b].entries()) expect(Math.abs((mean[i] ?? 0) - value * 255)).toBeLessThan(12)
  })

  test('is a bitmap of 8 by 8 pixels, and nothing without a thumbhash', () => {
    const address = placeholderOf(Buffer.from(hashOf([1, 2, 3], [4, 5, 6])).toString('base64')) ?? ''
    const bytes = Buffer.from(address.replace('data:image/bmp;base64,', ''), 'base64')
    expect(bytes.subarray(0, 2).toString()).toBe('BM')
    expect(bytes.readUInt32LE(2)).toBe(bytes.length)
    expect([bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([8, -8])
    expect(placeholderOf(null)).toBeUndefined()
    expect(placeholderOf('')).toBeUndefined()
  })
})
