import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clip } from '../test/video/clips.ts'
import { inBrowser } from './lib/in-browser.ts'
import { startServer } from './lib/kith-server.ts'
import { writePictures } from './lib/pictures.ts'
import { ADA, addFolder, setUp } from './lib/steps.ts'
import { visit } from './lib/visitor.ts'

/** What every Chromium plays, whatever it was built with. */
const VP8 = ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '200k']

/** Opens the only tile of a library with these files. */
async function openOnly(browser: Browser, fill: (folder: string) => Promise<void>): Promise<Page> {
  const { url, folder } = await startServer()
  const films = path.join(folder, 'films')
  await mkdir(films)
  await fill(films)
  const page = await visit(browser, url)
  await setUp(page, ADA)
  await addFolder(page, films)
  await page.getByText('1 photo ·').waitFor()
  await page.goto('/')
  await page.locator('.tile a').click()
  return page
}

const currentTime = (page: Page) => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)
const patience = { timeout: 20_000 }

inBrowser('Videos', (browser) => {
  test('play where one wants, without the rest of the file', async () => {
    const page = await openOnly(browser(), async (folder) => {
      await writeFile(path.join(folder, 'film.webm'), await clip({ as: 'webm', seconds: 20, video: VP8, audio: [] }))
    })
    const video = page.locator('video')
    await video.waitFor()
    await video.evaluate(async (element: HTMLVideoElement) => {
      element.muted = true
      await element.play()
    })
    await expect.poll(() => currentTime(page), patience).toBeGreaterThan(0)
    await video.evaluate((element: HTMLVideoElement) => {
      element.currentTime = 15
    })
    await expect.poll(() => currentTime(page), patience).toBeGreaterThan(15)
    expect(Math.round(await video.evaluate((element: HTMLVideoElement) => element.duration))).toBe(20)
    expect(await video.evaluate((element: HTMLVideoElement) => element.error)).toBeNull()

    // Whatever the browser needed of it itself, a part in the middle is to be had.
    const address = String(await video.getAttribute('src'))
    const part = await page.evaluate(async (src) => {
      const answer = await fetch(src, { headers: { range: 'bytes=1000-1999' } })
      return {
        status: answer.status,
        range: answer.headers.get('content-range'),
        bytes: (await answer.arrayBuffer()).byteLength,
      }
    }, address)
    expect(part).toMatchObject({ status: 206, bytes: 1000 })
    expect(part.range).toMatch(/^bytes 1000-1999\//)
    await video.focus()
    await page.keyboard.press('Escape')
    await page.locator('.viewer').waitFor({ state: 'detached' })
  })

  test('of live photos play while the sign is pressed', async () => {
    const page = await openOnly(browser(), async (folder) => {
      await writePictures(folder, ['IMG_20240504_090000.jpg'])
      await writeFile(path.join(folder, 'IMG_20240504_090000.mp4'), await clip({ audio: [] }))
    })
    await page.locator('.current img').waitFor()
    const sign = page.getByRole('button', { name: 'Live' })
    await sign.focus()
    await page.keyboard.press('Enter')
    const film = page.locator('video.live-film')
    await film.waitFor()
    await expect.poll(() => currentTime(page), patience).toBeGreaterThan(0)
    expect(await sign.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Enter')
    await film.waitFor({ state: 'detached' })
  })
})
