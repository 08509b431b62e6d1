import { defineWidget, p, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import css from './link/link.css'
import { LinkCard } from './link/link-card.tsx'
import { LINKS, type Link } from './link/link.ts'
import { texts } from './link/texts.ts'

interface Page {
  readonly items: readonly Link[]
  readonly next: string | null
}

/** All of one's links: those that are open, and below them those that are not. */
function Links() {
  const { t, get, post } = useKith()
  const [limit, setLimit] = useState(100)
  const links = useResource((signal) => get<Page>(`${LINKS}?limit=${limit}`, signal), [limit])
  const { wrong, busy, attempt } = useTrying()
  useLive(['shared-links.'], links.reload)
  if (!links.data) return null
  const { items, next } = links.data
  const open = items.filter((link) => link.state === 'open')
  const closed = items.filter((link) => link.state !== 'open')
  const closeAll = () => confirm(t('closeAllText')) && attempt(() => post(`${LINKS}/revoke-all`).then(links.reload))
  const cards = (some: readonly Link[]) =>
    some.map((link) => <LinkCard key={link.id} link={link} changed={links.reload} />)
  return (
    <div class="stack">
      <header class="row">
        <h1 class="grow">{t('myLinks')}</h1>
        {open.length > 1 && (
          <button type="button" class="danger" disabled={busy} onClick={closeAll}>
            {t('closeAll')}
          </button>
        )}
      </header>
      {wrong !== '' && <p class="problem">{wrong}</p>}
      {items.length === 0 && <p class="muted">{t('noLinks')}</p>}
      {cards(open)}
      {closed.length > 0 && <h2>{t('closedLinks')}</h2>}
      {cards(closed)}
      {next !== null && (
        <button type="button" onClick={() => setLimit(Math.min(500, limit + 100))}>
          {t('more')}
        </button>
      )}
    </div>
  )
}

defineWidget('kith-shared-links-links', {
  slot: 'navigation.page',
  props: { path: p.string, query: p.string },
  texts,
  css,
  render: () => <Links />,
})
