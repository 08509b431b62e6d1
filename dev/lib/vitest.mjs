import { findChromium } from './chromium.mjs'
import { runNode } from './run.mjs'

const vitest = 'node_modules/vitest/vitest.mjs'

export function runTests(args = []) {
  return runNode(vitest, ['run', ...args])
}

/** The tests that drive a browser. Without one they are left out, except in CI, where that is an error. */
export async function runBrowserTests(args = []) {
  const chromium = findChromium()
  if (!chromium) {
    console.log('Browser tests skipped: no Chromium found. Install one, or set KITH_CHROMIUM to its path.')
    return process.env.CI ? 1 : 0
  }
  return runNode(vitest, ['run', '--config', 'vitest.browser.config.ts', ...args], { env: { KITH_CHROMIUM: chromium } })
}
