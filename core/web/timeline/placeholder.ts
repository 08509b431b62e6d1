/** How many pixels wide and high a placeholder is. The browser smooths it when it stretches it over the tile. */
const SIZE = 8

/** Cosines of the transform at the middle of each pixel, by frequency. */
const COSINES = Array.from({ length: SIZE }, (_, pixel) =>
  Float32Array.from({ length: 8 }, (__, frequency) => Math.cos((Math.PI / SIZE) * (pixel + 0.5) * frequency)),
)

interface Channel {
  readonly base: number
  readonly columns: number
  readonly rows: number
  readonly waves: readonly number[]
}

/**
 * A thumbhash as a picture of 8 by 8 pixels, in a `data:` address: a bitmap file, because that needs no compression.
 * The thumbhash library makes 32 by 32 pixels and compresses them, which takes twenty times as long: too long for
 * fifty tiles in one frame.
 */
export function placeholderOf(thumbhash: string | null): string | undefined {
  if (!thumbhash) return undefined
  const pixels = pixelsOf(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)))
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...HEADER, ...pixels))}`
}

/** The average colour of a thumbhash, for what is seen only while it flies by: a fifth of the work. */
export function colorOf(thumbhash: string | null | undefined): string | undefined {
  if (!thumbhash) return undefined
  const head = atob(thumbhash.slice(0, 4))
  const [a, b, c] = [head.charCodeAt(0), head.charCodeAt(1), head.charCodeAt(2)]
  const bits = a | (b << 8) | (c << 16)
  const [light, p, q] = [(bits & 63) / 63, ((bits >> 6) & 63) / 31.5 - 1, ((bits >> 12) & 63) / 31.5 - 1]
  const blue = light - (2 / 3) * p
  const red = (3 * light - blue + q) / 2
  const part = (value: number) => Math.round(255 * Math.min(1, Math.max(0, value)))
  return `rgb(${part(red)} ${part(red - q)} ${part(blue)})`
}

/** Blue, green and red of each pixel, from the top left. */
export function pixelsOf(hash: Uint8Array): Uint8Array {
  const [light, yellowBlue, redGreen] = channelsOf(hash)
  const pixels = new Uint8Array(SIZE * SIZE * 3)
  let at = 0
  for (const down of COSINES)
    for (const across of COSINES) {
      const l = valueAt(light, across, down)
      const p = valueAt(yellowBlue, across, down)
      const q = valueAt(redGreen, across, down)
      const blue = l - (2 / 3) * p
      const red = (3 * l - blue + q) / 2
      for (const value of [blue, red - q, red]) pixels[at++] = Math.round(255 * Math.min(1, Math.max(0, value)))
    }
  return pixels
}

/** Reads the hash as its format says: https://evanw.github.io/thumbhash/ */
function channelsOf(hash: Uint8Array): readonly [Channel, Channel, Channel] {
  const byte = (i: number) => hash[i] ?? 0
  const head = byte(0) | (byte(1) << 8) | (byte(2) << 16)
  const more = byte(3) | (byte(4) << 8)
  const hasAlpha = head >> 23 !== 0
  const landscape = more >> 15 !== 0
  const long = hasAlpha ? 5 : 7
  const columns = Math.max(3, landscape ? long : more & 7)
  const rows = Math.max(3, landscape ? more & 7 : long)
  let nibble = (hasAlpha ? 6 : 5) * 2
  const waves = (width: number, height: number, scale: number) => {
    const read: number[] = []
    for (let y = 0; y < height; y++)
      for (let x = y ? 0 : 1; x * height < width * (height - y); x++, nibble++)
        read.push((((byte(nibble >> 1) >> ((nibble & 1) << 2)) & 15) / 7.5 - 1) * scale)
    return read
  }
  const channel = (base: number, width: number, height: number, scale: number): Channel => ({
    base,
    columns: width,
    rows: height,
    waves: waves(width, height, scale),
  })
  // In this order, because each is read where the one before ended.
  return [
    channel((head & 63) / 63, columns, rows, ((head >> 18) & 31) / 31),
    channel(((head >> 6) & 63) / 31.5 - 1, 3, 3, (((more >> 3) & 63) / 63) * 1.25),
    channel(((head >> 12) & 63) / 31.5 - 1, 3, 3, (((more >> 9) & 63) / 63) * 1.25),
  ]
}

function valueAt({ base, columns, rows, waves }: Channel, across: Float32Array, down: Float32Array): number {
  let value = base
  let i = 0
  for (let y = 0; y < rows; y++)
    for (let x = y ? 0 : 1; x * rows < columns * (rows - y); x++)
      value += (waves[i++] ?? 0) * (across[x] ?? 0) * (down[y] ?? 0) * 2
  return value
}

/** Of an uncompressed bitmap file with 24 bits a pixel whose first row is the top one. */
const HEADER = (() => {
  const header = new DataView(new ArrayBuffer(54))
  header.setUint16(0, 0x424d)
  header.setUint32(2, 54 + SIZE * SIZE * 3, true)
  header.setUint32(10, 54, true)
  header.setUint32(14, 40, true)
  header.setInt32(18, SIZE, true)
  header.setInt32(22, -SIZE, true)
  header.setUint16(26, 1, true)
  header.setUint16(28, 24, true)
  return new Uint8Array(header.buffer)
})()
