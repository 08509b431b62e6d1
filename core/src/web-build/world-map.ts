import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>
type Line = readonly (readonly number[])[]

/**
 * `import { land, borders } from 'kith:world'`: the world’s coasts and borders as SVG paths, made of the public domain
 * map of Natural Earth. They are coarse, for a map as large as a stamp.
 */
export const worldMap: Plugin = {
  name: 'kith-world-map',
  setup(build) {
    build.onResolve({ filter: /^kith:world$/ }, ({ path }) => ({ path, namespace: 'kith-world' }))
    build.onLoad({ filter: /.*/, namespace: 'kith-world' }, async () => {
      const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json')
      const atlas: Countries = JSON.parse(await readFile(file, 'utf8'))
      const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other)
      const paths = { land: pathOf(coastsOf(atlas)), borders: pathOf(borders.coordinates) }
      const contents = Object.entries(paths).map(([name, path]) => `export const ${name} = ${JSON.stringify(path)}\n`)
      return { contents: contents.join(''), loader: 'js' }
    })
  },
}

const coastsOf = (atlas: Countries): readonly Line[] =>
  feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.flat()
      : geometry.type === 'Polygon'
        ? geometry.coordinates
        : [],
  )

const TURN = 3600

/** In whole tenths of a degree, each point as the way from the one before: short numbers. */
function pathOf(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const [first = [0, 0], ...rest] = line.map(([longitude = 0, latitude = 0]) => [
        Math.round(longitude * 10),
        Math.round(-latitude * 10),
      ])
      let [x = 0, y = 0] = first
      const steps = rest.flatMap(([toX = 0, toY = 0]) => {
        // Over the date line, and not around the world.
        const across = toX - x - TURN * Math.round((toX - x) / TURN)
        const step = `${across} ${toY - y}`
        ;[x, y] = [toX, toY]
        return step === '0 0' ? [] : [step]
      })
      return `M${first.join(' ')}l${steps.join(' ')}`
    })
    .join('')
}
