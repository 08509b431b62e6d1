import { defineConfig } from 'vitest/config'
import { LongFirst } from './dev/lib/long-first.mjs'

// Tests run against what was built (`npm test` builds first), so that what is tested is what ships.
export default defineConfig({
  test: {
    include: ['{sdk,core,plugins/*}/test/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'dev/**/*.test.ts'],
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: 'forks',
    globalSetup: 'dev/lib/run-folder.mjs',
    sequence: { sequencer: LongFirst },
  },
})
