import { defineWidget, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import css from './link/link.css'
import { LINKS, type Link } from './link/link.ts'
import { said } from './link/moments.ts'
import { texts } from './link/texts.ts'

interface AnyLink extends Pick<Link, 'id' | 'createdAt' | 'endsAt' | 'state' | 'visits'> {
  readonly maker: { readonly name: string }
  readonly kind: string
}

/** The links of everybody, for administrators: that they are, not what they show. */
function AllLinks() {
  const { t, get, post } = useKith()
  const links = useResource((signal) => get<{ items: readonly AnyLink[] }>(`${LINKS}/all?limit=200`, signal), [])
  const { wrong, busy, attempt } = useTrying()
  const close = (id: string) => attempt(() => post(`${LINKS}/all/${id}/revoke`).then(links.reload))
  const items = links.data?.items ?? []
  return (
    <section class="stack">
      {links.data && items.length === 0 && <p class="muted">{t('noLinksAtAll')}</p>}
      <ul class="all">
        {items.map((link) => (
          <li key={link.id} class="row">
            <span class="grow">
              {t('linkOf', { name: link.maker.name, date: said(link.createdAt, false) })}
              <small>
                {' '}
                {[
                  link.kind,
                  t('visits', { count: link.visits }),
                  link.endsAt && t('until', { date: said(link.endsAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
            {link.state === 'open' ? (
              <button type="button" class="danger" disabled={busy} onClick={() => close(link.id)}>
                {t('closeLink')}
              </button>
            ) : (
              <small>{t(link.state)}</small>
            )}
          </li>
        ))}
      </ul>
      {wrong !== '' && <p class="problem">{wrong}</p>}
    </section>
  )
}

defineWidget('kith-shared-links-all', { slot: 'admin.panel', props: {}, texts, css, render: () => <AllLinks /> })
