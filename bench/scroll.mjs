/* global window -- of the page */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { withFolder } from './lib/folders.mjs'
import { PASSES, measurePass, spentBy } from './lib/scroll-passes.mjs'
import { startScript } from './lib/start-script.mjs'

const PHOTOS = Number(process.env.BENCH_PHOTOS ?? 100_000)
const MANY = Number(process.env.BENCH_MANY_PHOTOS ?? 1_000_000)
const CHROMIUM = [process.env.KITH_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const ROUNDS = 3
const thousands = (number) => number.toLocaleString('en')

export const name = `Scrolling ${thousands(PHOTOS)} photos on a phone: 390 x 844, a processor slowed down four times`

/**
 * Script, style and layout on the page's main thread, the median of three rounds: in time of the processor, because a
 * slowed down thread that has to wait for another program is slowed down for that time as well. What the clock says,
 * and late frames, are told, not judged: without a graphics card pictures are drawn by the processors that also run
 * the server.
 */
export async function run({ report }) {
  const executablePath = CHROMIUM.find((path) => path && existsSync(path))
  if (!executablePath) {
    console.log('Skipped: no Chromium found. Install one, or set KITH_CHROMIUM to its path.')
    return
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
  try {
    await withTimeline(browser, PHOTOS, (page, cdp) => measure(page, cdp, report))
    await withTimeline(browser, MANY, (page) => showMany(page, report))
  } finally {
    await browser.close()
  }
}

async function withTimeline(browser, photos, look) {
  await withFolder(async (data) => {
    const { url, token, stop } = await startScript('scroll-server.mjs', [data, String(photos)])
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
    try {
      await context.addCookies([{ name: 'kith_session', value: token, url }])
      const page = await context.newPage()
      const cdp = await context.newCDPSession(page)
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.goto(url)
      await page.locator('.tile img:not([hidden])').first().waitFor({ timeout: 60_000 })
      await look(page, cdp)
    } finally {
      await context.close()
      await stop()
    }
  })
}

async function measure(page, cdp, report) {
  const [processor, clock] = await Promise.all(['threadTicks', 'timeTicks'].map((domain) => spentBy(page, domain)))
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const measured = {}
    for (const [label, pass] of Object.entries(PASSES)) {
      await page.evaluate(() => window.scrollTo(0, 3_000))
      await page.locator('.tile img:not([hidden])').first().waitFor()
      measured[label] = await measurePass(page, cdp, pass, { processor, clock })
    }
    rounds.push(measured)
  }
  for (const label of Object.keys(PASSES)) {
    const middle = (of) => rounds.map((round) => of(round[label])).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
    report(
      `${label}: script, style and layout a frame`,
      middle((one) => one.processor),
      'ms',
      undefined,
      undefined,
      '<= 8',
    )
    report(
      `${label}: the same by the clock`,
      middle((one) => one.clock),
      'ms',
    )
    report(
      `${label}: tasks above 50 ms`,
      middle((one) => one.long),
      'tasks',
      undefined,
      undefined,
      '<= 1',
    )
    report(
      `${label}: blank frames`,
      middle((one) => one.blank),
      'frames',
      undefined,
      undefined,
      '<= 2',
    )
    report(
      `${label}: frames above 25 ms, in a hundred`,
      middle((one) => (100 * one.late) / one.frames),
      'frames',
    )
  }
}

/** A page cannot be as high as these are together; all of them are reached all the same. */
async function showMany(page, report) {
  const first = await page.evaluate(() => performance.now())
  report(`${thousands(MANY)} photos: the first picture`, first / 1000, 's')
  await page.getByRole('slider').focus()
  const started = Date.now()
  await page.keyboard.press('End')
  const last = new Date(Date.UTC(2024, 11, 31) - MANY * 61 * 60_000).getUTCFullYear()
  await page
    .getByRole('heading', { name: String(last) })
    .first()
    .waitFor()
  await page.locator('.tile img:not([hidden])').first().waitFor()
  report(
    `${thousands(MANY)} photos: to the oldest, ${last}`,
    (Date.now() - started) / 1000,
    's',
    undefined,
    undefined,
    '<= 10',
  )
}
