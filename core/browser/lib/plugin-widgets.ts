import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const plugins = fileURLToPath(new URL('../../../plugins', import.meta.url))

/** Gives a page the built widgets of this repository's plugins: a Kith made for a test has plugins without their files. */
export async function withPluginWidgets(page: Page): Promise<Page> {
  await page.context().route(/\/widgets\/[\w-]+\/[\w-]+\.js$/, (route) => {
    const [plugin, module] = new URL(route.request().url()).pathname.split('/').slice(2)
    return route.fulfill({
      path: `${plugins}/${plugin}/dist/widgets/${module}`,
      headers: { 'access-control-allow-origin': '*' },
    })
  })
  return page
}
