import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

// Nothing but what is tested: no first-run pages, no updates, no calls home.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executable = process.env['KITH_CHROMIUM'] ?? USUAL.find((path) => existsSync(path))

/**
 * Tests that drive a browser, one for the file. Without a Chromium they are skipped, and say so; where CI is set that
 * is an error, because there nobody reads what was skipped.
 */
export function inBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (!executable) {
    if (process.env['CI']) throw new Error('There is no Chromium. Install one, or set KITH_CHROMIUM to its path.')
    describe.skip(`${name} (skipped: no Chromium found; install one, or set KITH_CHROMIUM)`, () => tests(missing))
    return
  }
  describe(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executable, args: FLAGS })
    })
    afterAll(() => browser?.close())
    tests(() => browser ?? missing())
  })
}

function missing(): never {
  throw new Error('There is no browser.')
}
