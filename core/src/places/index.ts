export { buildPlaces } from './build.ts'
export { createPlaces } from './places.ts'
export type { Place, Places } from './places.ts'
