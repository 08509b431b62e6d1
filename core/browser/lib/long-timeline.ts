import { testKith } from '@kith/sdk/testing'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { DESKTOP, visit } from './visitor.ts'

/** A transparent picture of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** A page of somebody with so many photos, three a day before the last of 2024. Nothing but rows: their pictures are made up. */
export async function withTimeline(browser: Browser, photos: number, options: BrowserContextOptions = DESKTOP) {
  const k = await testKith({ plugins: [], users: ['ada'] })
  onTestFinished(() => k.close())
  const { ada } = k.users
  const first = await k.asset(ada, { takenAt: '2024-12-31T12:00:00Z' })
  await k.knex.raw(
    `insert into core.asset (owner_id, library_id, mime, file_name, path, checksum, width, height, taken_at, local_at, state)
      select a.owner_id, a.library_id, a.mime, i || '.jpg', convert_to(i || '.jpg', 'UTF8'), sha256(convert_to(i::text, 'UTF8')),
        (array[4000, 3000, 4000])[1 + i % 3], 3000, a.taken_at - i * interval '8 hours', a.local_at - i * interval '8 hours', 'ready'
      from core.asset a, generate_series(1, ?::int) i where a.id = ?`,
    [photos - 1, first],
  )
  const page = await visit(browser, k.url, options)
  await page.context().addCookies([{ name: 'kith_session', value: ada.token, url: k.url }])
  await page
    .context()
    .route(/\/(thumbnail|preview)/, (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }))
  // Without memories, which depend on the day it is.
  await page.goto('/?owner=mine')
  await page.locator('.tile[data-asset]').first().waitFor()
  return { k, ada, page }
}

/** The photo that is drawn at a point of the window, and where. */
export function tileAt(page: Page, x: number, y: number) {
  return page.evaluate(
    ([left = 0, top = 0]) => {
      const tile = document.elementFromPoint(left, top)?.closest<HTMLElement>('.tile[data-asset]')
      return tile ? { id: tile.dataset['asset'] ?? '', top: Math.round(tile.getBoundingClientRect().top) } : undefined
    },
    [x, y],
  )
}
