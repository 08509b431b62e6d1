import sharp from 'sharp'

const skies = [
  ['#1f4e8c', '#9cc7ea', '#f3e3c3'],
  ['#2b2350', '#b1527b', '#f7b267'],
  ['#5f7f95', '#b9c8cf', '#e9e7df'],
  ['#0d1b3d', '#3a4f86', '#c98a8a'],
  ['#3f8fc5', '#c4e3f0', '#fdf6e3'],
]
const lands = ['#31572c', '#5b3a29', '#2f4b57', '#7a5c38', '#3c4a3e', '#8a6f4d']
const layers = 4

/** A view over hills, drawn: six photos of people alone would make a dull library. */
export async function sampleView(next: () => number, width: number, height: number): Promise<Buffer> {
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
  const [top, middle, bottom] = pick(skies) ?? []
  const land = pick(lands)
  const horizon = height * (0.45 + next() * 0.2)
  const sun = { x: width * next(), y: horizon * (0.3 + next() * 0.6), r: height * (0.03 + next() * 0.04) }
  const hills = Array.from({ length: layers }, (_, layer) => {
    const depth = (layer + 1) / layers
    const base = horizon + (height - horizon) * (layer / layers) * 0.9
    return `<path d="${ridge(next, width, height, base, height * 0.09 * (1.3 - depth / 2))}" fill="${land}" fill-opacity="${0.35 + depth * 0.6}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="sky" x2="0" y2="1"><stop stop-color="${top}"/><stop offset=".55" stop-color="${middle}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>
      <radialGradient id="sun"><stop stop-color="#fffbe8"/><stop offset=".35" stop-color="#fff3c4" stop-opacity=".9"/><stop offset="1" stop-color="#fff3c4" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="100%" height="100%" fill="${bottom}"/><rect width="100%" height="${horizon * 1.15}" fill="url(#sky)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r * 3}" fill="url(#sun)"/>${hills.join('')}
  </svg>`
  return sharp(Buffer.from(svg)).removeAlpha().blur(1.2).png({ compressionLevel: 0 }).toBuffer()
}

/** Waves of three lengths added up: smooth far away and rough near by. */
function ridge(next: () => number, width: number, height: number, base: number, swing: number): string {
  const waves = [1.5, 4, 11].map((count) => ({
    count: count * (0.7 + next() * 0.6),
    phase: next() * 7,
    swing: swing / count,
  }))
  const points = Array.from({ length: 121 }, (_, step) => {
    const x = (step / 120) * width
    const lift = waves.reduce((sum, w) => sum + Math.sin(w.phase + (step / 120) * w.count * 6.28) * w.swing * 1.5, 0)
    return `${x.toFixed(1)},${(base - lift).toFixed(1)}`
  })
  return `M0,${height} L${points.join(' ')} L${width},${height} Z`
}
