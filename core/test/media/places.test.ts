import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buildPlaces, createPlaces } from '#core/places/index.js'
import { describe, expect, test } from 'vitest'
import { folder } from './files.ts'

const places = await createPlaces()

describe('the place of a position', () => {
  test.each([
    ['Reykjavík', 'Iceland', 'IS', 64.1466, -21.9426],
    ['Cape Town', 'South Africa', 'ZA', -33.9249, 18.4241],
    ['Munich', 'Germany', 'DE', 48.1351, 11.582],
    ['Arezzo', 'Italy', 'IT', 43.467, 11.885],
  ])('is %s, %s', (city, country, countryCode, latitude, longitude) => {
    expect(places.nearest(latitude, longitude)).toMatchObject({ city, country, countryCode })
  })

  test('has the region', () => {
    expect(places.nearest(43.467, 11.885)?.region).toBe('Tuscany')
  })

  test('is found across the date line', () => {
    expect(places.nearest(-16.8, -179.9)?.countryCode).toBe('FJ')
  })

  test.each([
    ['in the middle of the Atlantic', 30, -40],
    ['at the pole', 90, 0],
    ['off the Earth', 91, 181],
    ['nowhere', NaN, NaN],
  ])('is unknown %s', (_, latitude, longitude) => {
    expect(places.nearest(latitude, longitude)).toBeUndefined()
  })
})

test('the index is built whole and the same each time', async () => {
  const path = join(await folder(), 'deep', 'places.bin')
  await buildPlaces(path)
  const first = await readFile(path)
  await buildPlaces(path)
  expect(first.equals(await readFile(path))).toBe(true)
  expect((await stat(path)).size).toBeLessThan(15_000_000)
})
