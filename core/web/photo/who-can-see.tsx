import { useLive, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Icon } from '../components/icon.tsx'

/** One way in which somebody sees a photo, as `/api/assets/:id/access` answers it. */
interface Way {
  readonly who:
    { readonly userId: string; readonly name: string } | { readonly visitor: string; readonly plugin: string }
  readonly set: { readonly title: string | null }
  readonly via: { readonly title: string | null } | null
  readonly grant: string
}

/** Who sees this photo and why, for its owner. */
export function WhoCanSee({ id }: { readonly id: string }) {
  const { t, kith } = useApp()
  const ways = useResource((signal) => kith.get<{ access: readonly Way[] }>(`/api/assets/${id}/access`, signal), [id])
  // Anything a plugin tells may have changed it.
  useLive([''], ways.reload)
  const nameOf = ({ who }: Way) => ('userId' in who ? who.name : t('visitorOf', { plugin: who.plugin }))
  return (
    <section>
      <h3 class="row">
        <Icon name="eye" />
        {t('whoCanSee')}
      </h3>
      {ways.data?.access.length === 0 && <p class="muted">{t('onlyYou')}</p>}
      <ul>
        {ways.data?.access.map((way) => {
          // Not a link to it: the page is for those who see the photo through it, and the owner may not be one of them.
          const through = (way.via ?? way.set).title ?? t('wholeLibrary')
          return (
            <li key={`${way.grant} ${nameOf(way)} ${through}`}>
              {nameOf(way)}
              <small>{through}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
