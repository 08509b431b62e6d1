import { Avatar, defineWidget, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import css from './overview.css'
import { dayInWords, dayOf } from './shares/days.ts'
import { type Person, SHARES } from './shares/share.ts'

interface Between {
  readonly id: string
  readonly from: Person
  readonly to: Person
  readonly whole: boolean
  readonly folders: number
  readonly since: string | null
  readonly until: string | null
  readonly createdAt: string
}

interface Page {
  readonly items: readonly Between[]
  readonly next: string | null
}

const STEP = 20
const MOST = 500

/** Who shares with whom, and how much: not what. */
function Overview() {
  const { t, get } = useKith()
  const [limit, setLimit] = useState(STEP)
  const { data, reload } = useResource((signal) => get<Page>(`${SHARES}/overview?limit=${limit}`, signal), [limit])
  useLive(['partner-sharing.'], reload)
  if (!data) return null
  if (data.items.length === 0) return <p class="muted">{t('none')}</p>
  return (
    <>
      <ul>
        {data.items.map((share) => (
          <Row key={share.id} share={share} />
        ))}
      </ul>
      {data.next !== null && limit < MOST && (
        <button type="button" onClick={() => setLimit(Math.min(limit * 5, MOST))}>
          {t('more')}
        </button>
      )}
    </>
  )
}

function Row({ share }: { readonly share: Between }) {
  const { t } = useKith()
  const { from, to, whole, folders, since, until, createdAt } = share
  const extent = [
    whole ? t('whole') : t('folders', { count: folders }),
    since && t('since', { date: dayInWords(since) }),
    until && t('until', { date: dayInWords(dayOf(until)) }),
    t('begun', { date: dayInWords(dayOf(createdAt)) }),
  ]
  return (
    <li>
      <span class="who">
        <Avatar person={from} />
        <strong>{from.name}</strong>
        <span aria-label={t('with')} role="img" class="muted">
          →
        </span>
        <Avatar person={to} />
        <strong>{to.name}</strong>
      </span>
      <small>{extent.filter(Boolean).join(' · ')}</small>
    </li>
  )
}

defineWidget('kith-partner-sharing-overview', {
  slot: 'admin.panel',
  props: {},
  texts: {
    en: {
      none: 'Nobody shares their library yet. Everybody can, on the page Sharing.',
      with: 'shares with',
      whole: 'The whole library',
      folders: { one: '{count} folder', other: '{count} folders' },
      since: 'photos from {date} on',
      until: 'until {date}',
      begun: 'since {date}',
      more: 'Show more',
    },
    de: {
      none: 'Noch teilt niemand seine Bibliothek. Auf der Seite „Geteiltes“ kann das jeder.',
      with: 'teilt mit',
      whole: 'Die ganze Bibliothek',
      folders: { one: '{count} Ordner', other: '{count} Ordner' },
      since: 'Fotos ab {date}',
      until: 'bis {date}',
      begun: 'seit {date}',
      more: 'Mehr zeigen',
    },
  },
  css,
  render: () => <Overview />,
})
