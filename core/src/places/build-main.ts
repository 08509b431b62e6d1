import { buildPlaces } from './build.ts'
import { placesPath } from './places-path.ts'

await buildPlaces(placesPath)
