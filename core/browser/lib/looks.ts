import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What another theme can make worse. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What keeps somebody from using the page, as axe finds it, by some of its rules or by all. The page's policy has to be
 * bypassed for it.
 */
export async function barriers(page: Page, runOnly?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe })
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly })
  const found: unknown = await page.evaluate(`axe.run(${options}).then((result) =>
    result.violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 120)).join(' | ')))`)
  return Array.isArray(found) ? found.map(String) : []
}

/** How much wider the page is than the screen. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/**
 * Looks at a page in a theme: drawn, because colours that are still on their way have no contrast yet. Some never
 * arrive, because a transition can be cancelled.
 */
export async function inTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(
    () =>
      new Promise<void>((drawn) => {
        const settled = () =>
          void Promise.allSettled(
            document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? one.finished : [])),
          ).then(() => drawn())
        requestAnimationFrame(() => requestAnimationFrame(settled))
      }),
  )
}
