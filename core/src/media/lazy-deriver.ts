import type { Deriver } from './deriver.ts'

/** A deriver whose decoders are loaded with the first picture: a start does not wait for them. */
export function lazyDeriver(): Deriver {
  let loading: Promise<Deriver> | undefined
  const loaded = () => (loading ??= import('./deriver.ts').then(({ createDeriver }) => createDeriver()))
  return {
    derive: async (source, out) => (await loaded()).derive(source, out),
    stripLocation: async (path, mime) => (await loaded()).stripLocation(path, mime),
    close: async () => (await loading)?.close(),
  }
}
