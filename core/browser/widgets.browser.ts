import { expect, test } from 'vitest'
import { KITH, openForeignPage } from './lib/foreign-page.ts'
import { inBrowser } from './lib/in-browser.ts'

const kit = `import { defineWidget, p, useKith, useResource, useState, useLayoutEffect, shared, signal, jsx } from '../../ui/1.js';`

/** A widget that says its word. */
const word = (tag: string, text = 'v1') => `${kit}
  defineWidget('${tag}', {
    texts: { en: { version: '${text}' } },
    props: { word: p.string.or('nothing'), count: p.number.or(0), size: p.oneOf('small', 'large') },
    css: 'p { color: rgb(1, 2, 3) }',
    render: (props) => jsx('p', { children: useKith().t('version') + ' ' + props.word + ' ' + props.count + ' ' + props.size }),
  })`

inBrowser('A widget in somebody else’s page', (browser) => {
  test('takes attributes and properties, set before or after it is defined, and changes with them', async () => {
    const { page } = await openForeignPage(browser(), {
      html: `<kith-test-word id="a" word="hello" count="3"></kith-test-word><kith-test-word id="b"></kith-test-word>
        <script>document.getElementById('b').word = 'early'</script>`,
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    await page.getByText('v1 hello 3 small').waitFor()
    await page.getByText('v1 early 0 small').waitFor()
    await page.evaluate(() => document.querySelector('#a')?.setAttribute('size', 'large'))
    await page.getByText('v1 hello 3 large').waitFor()
    await page.evaluate(() => Object.assign(document.querySelector('#a') ?? {}, { word: 'property' }))
    await page.getByText('v1 property 3 large').waitFor()
  })

  test('shows a card when an attribute makes no sense or something throws, and its neighbours live on', async () => {
    const { page, errors } = await openForeignPage(browser(), {
      html: `<kith-test-word word="broken" count="many"></kith-test-word><kith-test-word word="fine"></kith-test-word>
        <kith-test-throws></kith-test-throws>`,
      modules: {
        '/widgets/test/word.js': word('kith-test-word'),
        '/widgets/test/throws.js': `${kit} let times = 0
          defineWidget('kith-test-throws', { props: {}, render: () => {
            if (times++ === 0) throw new Error('Out of luck.')
            return jsx('p', { children: 'better' })
          } })`,
      },
    })
    await page.getByText('v1 fine 0 small').waitFor()
    await page.getByText('The attribute "count" is "many", which is not a number.').waitFor()
    await page.getByText('Out of luck.').waitFor()
    await page.getByRole('alert').filter({ hasText: 'Out of luck.' }).getByRole('button', { name: 'Try again' }).click()
    await page.getByText('better').waitFor()
    expect(errors).toContain('Out of luck.')
  })

  test.each([
    ['state', `const [n, set] = useState(0); set(n + 1); return n`],
    ['layout effects', `const [n, set] = useState(0); useLayoutEffect(() => set(n + 1)); return n`],
  ])('that renders without end because of %s becomes a card instead of a frozen page', async (_, body) => {
    const { page } = await openForeignPage(browser(), {
      html: `<kith-test-loop></kith-test-loop>`,
      modules: {
        '/widgets/test/loop.js': `${kit} defineWidget('kith-test-loop', { props: {}, render: () => { ${body} } })`,
      },
    })
    await page.getByText('It rendered 300 times in a row and was stopped.').waitFor()
    expect(await page.evaluate(() => 1 + 1)).toBe(2)
  })

  test.each([
    ['an effect that throws', `useLayoutEffect(() => { throw new Error('From an effect.') }, [])`, 'From an effect.'],
    ['a signal that changes itself', `effect(() => { looping.value++; looping.value })`, 'Cycle detected'],
    ['an answer that is refused', `useResource((signal) => useKith().get('/api/x', signal), [])`, 'Sign in first.'],
  ])('becomes a card because of %s, and its neighbours live on', async (_, body, said) => {
    const { page } = await openForeignPage(browser(), {
      html: `<kith-test-bad></kith-test-bad><kith-test-word word="fine"></kith-test-word>`,
      api: () => ({ status: 401, body: { error: { code: 'unauthenticated', message: 'Sign in first.' } } }),
      modules: {
        '/widgets/test/bad.js': `${kit} import { effect } from '../../ui/1.js'; const looping = signal(0)
          defineWidget('kith-test-bad', { props: {}, render: () => { ${body.replace('useKith().get', 'kith.get').replace('useResource', 'const kith = useKith(); useResource')}; return jsx('p', { children: 'good' }) } })`,
        '/widgets/test/word.js': word('kith-test-word'),
      },
    })
    await page.getByRole('alert').getByText(said).waitFor()
    await page.getByText('v1 fine 0 small').waitFor()
    expect(await page.locator('.error-card').count()).toBe(1)
  })

  test('that throws on a click, or never stops its effects, stays as it is and leaves the page to others', async () => {
    const { page, errors } = await openForeignPage(browser(), {
      html: `<kith-test-clicked></kith-test-clicked><kith-test-spins></kith-test-spins><kith-test-word word="fine"></kith-test-word>`,
      modules: {
        '/widgets/test/clicked.js': `${kit} defineWidget('kith-test-clicked', { props: {}, render: () =>
          jsx('button', { onClick: () => { throw new Error('On a click.') }, children: 'press' }) })`,
        '/widgets/test/spins.js': `${kit} import { useEffect } from '../../ui/1.js'
          defineWidget('kith-test-spins', { props: {}, render: () => {
            const [n, set] = useState(0); useEffect(() => set(n + 1)); return jsx('p', { children: 'spun' }) } })`,
        '/widgets/test/word.js': word('kith-test-word'),
      },
    })
    await page.getByText('spun').waitFor()
    await page.getByRole('button', { name: 'press' }).click()
    await expect.poll(() => errors).toContain('On a click.')
    await page.getByRole('button', { name: 'press' }).waitFor()
    await page.evaluate(() => Object.assign(document.querySelector('kith-test-word') ?? {}, { word: 'still' }))
    await page.getByText('v1 still 0 small').waitFor()
  })

  test('says so when the server hangs, and goes on when it is asked again', async () => {
    const { page, serve } = await openForeignPage(browser(), {
      html: `<kith-test-word word="fine"></kith-test-word><kith-test-waits></kith-test-waits>`,
      api: () => ({ body: { says: 'at last' } }),
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    await page.clock.install()
    let hang = true
    await page.route(`${KITH}/api/slow`, (route) => (hang ? undefined : route.fallback()))
    await Promise.all([
      page.waitForRequest(`${KITH}/api/slow`),
      serve(
        '/widgets/test/waits.js',
        `${kit} defineWidget('kith-test-waits', { props: {}, render: () => {
          const { get } = useKith()
          return jsx('p', { children: useResource((signal) => get('/api/slow', signal), []).data?.says })
        } })`,
      ),
    ])
    await page.clock.fastForward(31_000)
    await page.getByText('The server does not answer in time.').waitFor()
    hang = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('at last').waitFor()
    await page.getByText('v1 fine 0 small').waitFor()
  })

  test('tells the page that it failed, and stands in pages that do not know their language', async () => {
    const { page } = await openForeignPage(browser(), {
      html: `<script>document.documentElement.lang = 'en_US'
        addEventListener('kith-failed', ({ detail }) => { document.title = detail.code + ': ' + detail.message })</script>
        <kith-test-word count="many"></kith-test-word>`,
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    await expect.poll(() => page.title()).toBe('failed: The attribute "count" is "many", which is not a number.')
  })

  test('changes in place when a new version of its module is loaded', async () => {
    const { page, serve } = await openForeignPage(browser(), {
      html: `<kith-test-word word="same"></kith-test-word>`,
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    await page.getByText('v1 same 0 small').waitFor()
    await serve('/widgets/test/word-2.js', word('kith-test-word', 'v2'))
    await page.getByText('v2 same 0 small').waitFor()
  })

  test('shares one Preact and one signal with widgets of other plugins', async () => {
    const counter = (tag: string) => `${kit} const count = shared('test.count', 0)
      defineWidget('${tag}', { props: {}, render: () => jsx('button', {
        onClick: () => count.value++, children: '${tag} ' + count.value }) })`
    const { page, asked } = await openForeignPage(browser(), {
      html: `<kith-one-counter></kith-one-counter><kith-two-counter></kith-two-counter>`,
      modules: {
        '/widgets/one/counter.js': counter('kith-one-counter'),
        '/widgets/two/counter.js': counter('kith-two-counter'),
      },
    })
    await page.getByRole('button', { name: 'kith-one-counter 0' }).click()
    await page.getByRole('button', { name: 'kith-two-counter 1' }).waitFor()
    expect(asked('/ui/1.js')).toBe(1)
  })

  test('looks the same whatever the page’s style sheet does', async () => {
    const { page } = await openForeignPage(browser(), {
      html: `<kith-test-word word="styled"></kith-test-word>`,
      css: `* { all: unset !important; color: red !important; font-size: 99px !important }
        div, p { display: none !important }`,
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    const text = page.getByText('v1 styled 0 small')
    await text.waitFor()
    const style = await text.evaluate((element) => {
      const { color, fontSize, display } = getComputedStyle(element)
      return { color, fontSize, display }
    })
    expect(style).toEqual({ color: 'rgb(1, 2, 3)', fontSize: '15px', display: 'block' })
  })

  test('works under a policy that allows nothing but the server', async () => {
    const { page } = await openForeignPage(browser(), {
      html: `<kith-test-word word="strict"></kith-test-word>`,
      policy: `default-src 'none'; script-src ${KITH}; connect-src ${KITH}; img-src ${KITH}`,
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    await page.getByText('v1 strict 0 small').waitFor()
  })

  test('asks its server with its link or token and never with cookies', async () => {
    const seen: Record<string, string>[] = []
    const { page } = await openForeignPage(browser(), {
      html: `<kith-test-asks link="a-link"></kith-test-asks><kith-test-asks token="a-token"></kith-test-asks>
        <kith-test-asks></kith-test-asks>`,
      api(_, headers) {
        seen.push(headers)
        return headers['authorization'] || headers['x-kith-link']
          ? { body: { says: headers['x-kith-link'] ?? headers['authorization'] } }
          : { status: 401, body: { error: { code: 'unauthenticated', message: 'Sign in first.' } } }
      },
      modules: {
        '/widgets/test/asks.js': `${kit} defineWidget('kith-test-asks', { props: {}, render: () => {
          const { get } = useKith()
          const answer = useResource((signal) => get('/api/test', signal), [])
          return jsx('p', { children: answer.data?.says })
        } })`,
      },
    })
    await page.getByText('a-link').waitFor()
    await page.getByText('Bearer a-token').waitFor()
    await page.getByText('Sign in first.').waitFor()
    expect(seen.filter((headers) => 'cookie' in headers)).toEqual([])
  })

  test('is not defined over a tag the page has taken, and the page lives on', async () => {
    const { page, errors } = await openForeignPage(browser(), {
      html: `<kith-test-word></kith-test-word>
        <script>customElements.define('kith-test-word', class extends HTMLElement { connectedCallback() { this.textContent = 'mine' } })</script>`,
      modules: { '/widgets/test/word.js': word('kith-test-word') },
    })
    await page.getByText('mine').waitFor()
    await expect.poll(() => errors.join()).toContain('<kith-test-word> is defined by somebody else')
  })

  test('tells the page by events, and keeps its state when it is moved', async () => {
    const { page } = await openForeignPage(browser(), {
      html: `<div id="from"><kith-test-clicks></kith-test-clicks></div><div id="to"></div>`,
      modules: {
        '/widgets/test/clicks.js': `${kit} defineWidget('kith-test-clicks', { props: {}, render: () => {
          const [n, set] = useState(0)
          const { emit } = useKith()
          return jsx('button', { onClick: () => { set(n + 1); emit('clicked', { n }) }, children: 'clicked ' + n })
        } })`,
      },
    })
    const heard = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('kith-clicked', (event) => resolve(event.isTrusted))),
    )
    await page.getByRole('button', { name: 'clicked 0' }).click()
    expect(await heard).toBe(false)
    await page.evaluate(() => {
      const widget = document.querySelector('kith-test-clicks')
      if (widget) document.querySelector('#to')?.append(widget)
    })
    await page.locator('#to').getByRole('button', { name: 'clicked 1' }).waitFor()
  })
})
