/** Made by the build (`core/src/web-build/world-map.ts`): paths in tenths of a degree, y downwards. */
declare module 'kith:world' {
  export const land: string
  export const borders: string
}
