import { fileURLToPath } from 'node:url'

/** Beside the built code: the build writes it, the package ships it. */
export const placesPath = fileURLToPath(new URL('./places.bin', import.meta.url))
