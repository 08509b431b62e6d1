import type { Similarity } from './align.ts'
import type { Pixels } from './picture.ts'

/** A sample is mixed from the pixels around it, so one is enough for two pixels in a row. */
const PIXELS_OF_SAMPLE = 2
/** More samples of one place show nothing that fewer do not. */
const MOST_SAMPLES = 6

/**
 * Cuts a face out in so many columns and rows: red, green, blue of each pixel. Where one covers several of the picture
 * it is their mean; what is outside of the picture is black.
 */
export function cutOut(
  { data, width, height }: Pixels,
  { a, b, dx, dy }: Similarity,
  [columns, rows]: readonly [number, number],
): Float32Array {
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.ceil(Math.hypot(a, b) / PIXELS_OF_SAMPLE)))
  const share = 1 / (samples * samples)
  const cut = new Float32Array(columns * rows * 3)
  const [right, bottom, line] = [width - 1, height - 1, width * 3]
  // A million times for a photo: plain numbers and no calls, which is twice as quick.
  for (let to = 0, row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, to += 3) {
      let red = 0
      let green = 0
      let blue = 0
      for (let down = 0.5; down < samples; down++)
        for (let across = 0.5; across < samples; across++) {
          const x = column + across / samples
          const y = row + down / samples
          const px = a * x - b * y + dx - 0.5
          const py = b * x + a * y + dy - 0.5
          if (!(px >= 0 && py >= 0 && px < right && py < bottom)) continue
          const left = px | 0
          const top = py | 0
          const at = top * line + left * 3
          const under = at + line
          const se = (px - left) * (py - top)
          const ne = px - left - se
          const sw = py - top - se
          const nw = 1 - se - ne - sw
          red += (data[at] ?? 0) * nw + (data[at + 3] ?? 0) * ne + (data[under] ?? 0) * sw + (data[under + 3] ?? 0) * se
          green +=
            (data[at + 1] ?? 0) * nw +
            (data[at + 4] ?? 0) * ne +
            (data[under + 1] ?? 0) * sw +
            (data[under + 4] ?? 0) * se
          blue +=
            (data[at + 2] ?? 0) * nw +
            (data[at + 5] ?? 0) * ne +
            (data[under + 2] ?? 0) * sw +
            (data[under + 5] ?? 0) * se
        }
      cut[to] = red * share
      cut[to + 1] = green * share
      cut[to + 2] = blue * share
    }
  return cut
}
