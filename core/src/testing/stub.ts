import { type Plugin, plugin } from '@kith/sdk'

/** A plugin that provides whatever a test wants provided. */
export function stubPlugin(): { plugin: Plugin; provide(service: string, value: unknown): void } {
  const kith = plugin({
    package: {
      name: 'kith-test-stubs',
      version: '1.0.0',
      peerDependencies: { '@kith/sdk': '*' },
      kith: { id: 'test-stubs' },
    },
  })
  const parts: Plugin['parts'][number][] = []
  const made: Plugin = { ...kith.define({}), parts }
  return {
    plugin: made,
    provide(service, value) {
      parts.push({ part: 'provide', service, make: () => value })
    },
  }
}
