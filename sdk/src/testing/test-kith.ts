import type { TestKith, TestOptions } from './types.ts'

interface CoreTesting {
  startTestKith<const N extends string>(options: TestOptions<N>): Promise<TestKith<N>>
}

/**
 * Starts a Kith for a test: a real core, a real database, real HTTP; nothing is mocked but services you stub. Needs
 * `@kith/core` as a dev dependency. Call `close()` at the end.
 * @example
 * const k = await testKith({ plugins: [albums], users: ['ada', 'bob'] })
 * const photo = await k.asset(k.users.ada)
 * await k.close()
 */
export async function testKith<const N extends string>(options: TestOptions<N>): Promise<TestKith<N>> {
  // Named by a variable: the SDK does not depend on core, a plugin's tests do.
  const core = '@kith/core/testing'
  const { startTestKith }: CoreTesting = await import(core)
  return startTestKith(options)
}
