import { defineConfig } from 'vitest/config'
import { LongFirst } from './dev/lib/long-first.mjs'

// Tests that drive a real Chromium (KITH_CHROMIUM), apart from the others because not every machine has one.
export default defineConfig({
  test: {
    include: ['{core,plugins/*,examples/*}/browser/**/*.browser.ts'],
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    globalSetup: 'dev/lib/run-folder.mjs',
    sequence: { sequencer: LongFirst },
  },
})
