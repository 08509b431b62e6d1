import { defineWidget, useKith, useLive, useResource } from '@kith/sdk/widgets'
import css from './news.css'
import { type Person, SHARES } from './shares/share.ts'

interface News {
  readonly id: string
  readonly person: Person
  readonly count: number
  readonly cover: string
}

/** The server counts no further. */
const MOST = 100

/** What partners have that is new, a picture of each. Nothing when there is none, or when it does not come. */
function NewsStrip() {
  const { t, get, put, url } = useKith()
  const read = (signal: AbortSignal) => get<{ items: readonly News[] }>(`${SHARES}/news`, signal).catch(() => undefined)
  const { data, reload } = useResource(read, [])
  useLive(['partner-sharing.', 'core.shared_changed'], reload)
  if (!data?.items.length) return null
  return (
    <section aria-label={t('news')}>
      {data.items.map(({ id, person, count, cover }) => (
        <a
          key={id}
          href={`/sharing/partner-sharing:share:${id}`}
          onClick={() => void put(`${SHARES}/${id}/seen`).catch(() => {})}
        >
          <img src={url(`/api/assets/${cover}/thumbnail`)} alt="" loading="lazy" />
          <span>
            {person.name}
            <small>{count < MOST ? t('new', { count }) : t('many', { count: MOST - 1 })}</small>
          </span>
        </a>
      ))}
    </section>
  )
}

defineWidget('kith-partner-sharing-news', {
  slot: 'home.section',
  props: {},
  texts: {
    en: {
      news: 'New from partners',
      new: { one: '{count} new photo', other: '{count} new photos' },
      many: 'More than {count} new photos',
    },
    de: {
      news: 'Neues von Partnern',
      new: { one: '{count} neues Foto', other: '{count} neue Fotos' },
      many: 'Mehr als {count} neue Fotos',
    },
  },
  css,
  render: () => <NewsStrip />,
})
