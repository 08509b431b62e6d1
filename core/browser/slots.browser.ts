import { testKith } from '@kith/sdk/testing'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { jpeg, send } from '../test/assets/photos.ts'
import { inBrowser } from './lib/in-browser.ts'
import { visitAs } from './lib/visitor.ts'

const kit = `import { defineWidget, p, useKith, jsx } from '/ui/1.js';`

/** What a widget of a plugin is in these tests: where it stands, and its module. */
interface Given {
  readonly slot: string
  /** Undefined: the module never comes. */
  readonly module: string | undefined
}

/** Says in a slot what it was given there. */
const saying = (name: string, props: string): string =>
  `${kit} defineWidget('kith-test-${name}', { props: { ${props} }, render: (given) => jsx('p', { children: '${name} ' + JSON.stringify(given) }) })`

/** Kith's pages with these widgets in them: their modules and the list are made up, all else is real. */
async function withWidgets(browser: Browser, widgets: Readonly<Record<string, Given>>, expected?: RegExp) {
  const k = await testKith({ plugins: [], users: ['ada'] })
  onTestFinished(() => k.close())
  const ids = [await send(k, k.users.ada, '1.jpg', await jpeg(1)), await send(k, k.users.ada, '2.jpg', await jpeg(2))]
  const page = await visitAs(browser, k.url, k.users.ada, expected)
  const enabled = new Set(Object.keys(widgets))
  await page.route('**/api/web/widgets**', (route) =>
    route.fulfill({
      json: {
        generation: 1,
        widgets: Object.entries(widgets).flatMap(([name, { slot }]) =>
          enabled.has(name)
            ? {
                plugin: 'test',
                tag: `kith-test-${name}`,
                title: `Title of ${name}`,
                slot,
                icon: 'M5 12h14',
                module: `/widgets/test/${name}.js`,
              }
            : [],
        ),
      },
    }),
  )
  await page.route('**/widgets/test/*.js', (route) => {
    const name = /(\w+)\.js$/.exec(route.request().url())?.[1] ?? ''
    const module = widgets[name]?.module
    return module === undefined ? undefined : route.fulfill({ contentType: 'text/javascript', body: module })
  })
  return { k, page, ids, ada: k.users.ada }
}

const open = (page: Page, path: string) => page.goto(path)

inBrowser('Slots of Kith’s pages', (browser) => {
  test('give widgets what they are about: pages, collections, one photo, selected ones', async () => {
    const { page, ids, ada } = await withWidgets(browser(), {
      page: { slot: 'navigation.page', module: saying('page', 'path: p.string, query: p.string') },
      home: { slot: 'home.section', module: saying('home', '') },
      set: { slot: 'set.section', module: saying('set', 'set: p.string, can: p.json()') },
      panel: { slot: 'asset.panel', module: saying('panel', 'asset: p.string') },
      settings: { slot: 'settings.page', module: saying('settings', '') },
      admin: { slot: 'admin.panel', module: saying('admin', '') },
      actions: {
        slot: 'asset.actions',
        module: `${kit} defineWidget('kith-test-actions', { props: { assets: p.json() }, render: ({ assets }) => {
          const { emit } = useKith()
          return jsx('button', { onClick: () => emit('done'), children: 'act on ' + assets.length })
        } })`,
      },
    })
    await open(page, '/')
    await page.getByText('home {}').waitFor()
    await page.getByRole('link', { name: 'Title of page' }).first().click()
    await page.getByText('page {"path":"","query":""}').waitFor()
    await page.evaluate(() => history.pushState({ depth: 1 }, '', '/test/deep/1?sort=name'))
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')))
    await page.getByText('page {"path":"/deep/1","query":"?sort=name"}').waitFor()
    await open(page, `/sharing/core:library:${ada.id}`)
    await page.getByText(`set {"set":"core:library:${ada.id}","can":["view",`).waitFor()
    await open(page, '/settings')
    await page.getByRole('region', { name: 'Title of settings' }).getByText('settings {}').waitFor()
    await open(page, '/plugins')
    await page.getByText('admin {}').waitFor()
    await open(page, `/photo/${ids[0]}`)
    await page.getByText('act on 1').waitFor()
    await page.getByRole('button', { name: 'Information' }).click()
    await page.getByText(`panel {"asset":"${ids[0]}"}`).waitFor()
  })

  test('show what works when a module hangs, throws or defines nothing', async () => {
    const { page } = await withWidgets(
      browser(),
      {
        hangs: { slot: 'home.section', module: undefined },
        throws: { slot: 'home.section', module: `throw new Error('Not today.')` },
        nothing: { slot: 'home.section', module: `export {}` },
        works: { slot: 'home.section', module: saying('works', '') },
        clicked: {
          slot: 'home.section',
          module: `${kit} defineWidget('kith-test-clicked', { props: {}, render: () =>
            jsx('button', { onClick: async () => { await null; throw new Error('On a click.') }, children: 'press' }) })`,
        },
      },
      /status of 401|Not today|On a click/,
    )
    page.removeAllListeners('pageerror')
    await page.clock.install()
    await open(page, '/')
    await page.getByText('works {}').waitFor()
    await page.getByText('“Title of throws” could not be loaded: Not today.').waitFor()
    await page.getByText('/widgets/test/nothing.js does not define <kith-test-nothing>.').waitFor()
    await page.clock.runFor(16_000)
    await page.getByText('/widgets/test/hangs.js does not load.').waitFor()
    await page.getByRole('button', { name: 'press' }).click()
    await page.getByText('Something here did not work: On a click.').waitFor()
    await page.getByText('works {}').waitFor()
    expect(await page.locator('.tile').count()).toBeGreaterThan(0)
  })
})
