import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** Where widgets come from in these tests. Nothing listens there: the browser is answered by the test. */
export const KITH = 'https://kith.test'

/** Somebody else's page that shows widgets. */
export interface ForeignPage {
  readonly page: Page
  /** What went wrong in the page, in order. */
  readonly errors: string[]
  /** How often an address was asked for. */
  asked(address: string): number
  /** From now on a module is another one. */
  serve(path: string, module: string): Promise<void>
}

export interface ForeignPageOptions {
  readonly html: string
  readonly css?: string
  readonly policy?: string
  /** Modules of widgets by their paths, as the build would have made them. */
  readonly modules: Readonly<Record<string, string>>
  /** Answers of the server's API by their paths. */
  readonly api?: (path: string, headers: Record<string, string>) => { status?: number; body: unknown }
}

const ui = fileURLToPath(new URL('../../dist/shell/ui/1.js', import.meta.url))
const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

/** Opens a page of another origin with widgets in it; modules are loaded as `<script type="module">`. */
export async function openForeignPage(browser: Browser, o: ForeignPageOptions): Promise<ForeignPage> {
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  context.setDefaultTimeout(10_000)
  // Somebody is signed in at the server with this browser: widgets must not make use of it.
  await context.addCookies([{ name: 'kith_session', value: 'secret', url: KITH, sameSite: 'None', secure: true }])
  const page = await context.newPage()
  const modules = new Map(Object.entries(o.modules))
  const asked: string[] = []
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))

  await context.route('https://page.test/**', (route) => {
    const scripts = [...modules.keys()].map((path) => `<script type="module" src="${KITH}${path}"></script>`).join('')
    const body = `<!doctype html><html lang="en"><style>${o.css ?? ''}</style><body>${o.html}${scripts}</body></html>`
    const headers = { ...(o.policy && { 'content-security-policy': o.policy }) }
    return route.fulfill({ contentType: 'text/html', body, headers })
  })
  await context.route(`${KITH}/**`, async (route) => {
    const request = route.request()
    const { pathname } = new URL(request.url())
    asked.push(pathname)
    const script = pathname === '/ui/1.js' ? await readFile(ui, 'utf8') : modules.get(pathname)
    if (script !== undefined) return route.fulfill({ contentType: 'text/javascript', body: script, headers: CORS })
    const answer = o.api?.(pathname, await request.allHeaders()) ?? { status: 404, body: {} }
    const body = JSON.stringify(answer.body)
    return route.fulfill({ status: answer.status ?? 200, contentType: 'application/json', body, headers: CORS })
  })
  await page.goto('https://page.test/')
  return {
    page,
    errors,
    asked: (address) => asked.filter((one) => one === address).length,
    async serve(path, module) {
      modules.set(path, module)
      await page.addScriptTag({ type: 'module', url: `${KITH}${path}` })
    },
  }
}
