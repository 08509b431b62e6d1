import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody from using the page, as axe finds it. The page's policy has to be bypassed for it. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe })
  const found: unknown = await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then((result) =>
    result.violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 120)).join(' | ')))`)
  return Array.isArray(found) ? found.map(String) : []
}

/** How much wider the page is than the screen. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Looks at a page in a theme: drawn, because colours that are still on their way have no contrast yet. */
export async function inTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(
    () =>
      new Promise<void>((drawn) => {
        const settled = () =>
          void Promise.all(
            document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? one.finished : [])),
          ).then(() => drawn())
        requestAnimationFrame(() => requestAnimationFrame(settled))
      }),
  )
}
