import { Icon, useLive, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'

/** A collection; its page is said to those who can open it. */
interface Through {
  readonly title: string | null
  readonly page: string | null
}

/** One way in which somebody sees a photo, as `/api/assets/:id/access` answers it. */
interface Way {
  readonly who:
    { readonly userId: string; readonly name: string } | { readonly visitor: string; readonly plugin: string }
  readonly set: Through
  readonly via: Through | null
  readonly grant: string
}

/** Who sees this photo and why, for its owner. */
export function WhoCanSee({ id }: { readonly id: string }) {
  const { t, kith } = useApp()
  const ways = useResource((signal) => kith.get<{ access: readonly Way[] }>(`/api/assets/${id}/access`, signal), [id])
  // Anything a plugin tells may have changed it.
  useLive([''], useGathered(ways.reload))
  const nameOf = ({ who }: Way) => {
    if ('userId' in who) return who.name
    return who.plugin === 'core' ? t('embedGuests') : t('visitorOf', { plugin: who.plugin })
  }
  return (
    <section>
      <h3 class="row">
        <Icon name="eye" />
        {t('whoCanSee')}
      </h3>
      {ways.data?.access.length === 0 && <p class="muted">{t('onlyYou')}</p>}
      <ul>
        {ways.data?.access.map((way) => {
          const { title, page } = way.via ?? way.set
          const through = title ?? t('wholeLibrary')
          return (
            <li key={`${way.grant} ${nameOf(way)} ${through}`}>
              {nameOf(way)}
              <small>{page ? <a href={page}>{through}</a> : through}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
