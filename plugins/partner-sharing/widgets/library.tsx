import {
  RequestError,
  defineWidget,
  p,
  pageLanguage,
  useKith,
  useLive,
  usePictures,
  useResource,
} from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import css from './library.css'

interface Months {
  readonly months: readonly { readonly month: string; readonly count: number }[]
}
interface Month {
  readonly id: readonly string[]
  readonly localTime: readonly string[]
}

/** A library as a grid: a partner's (`share`), one that is named by its `set`, or one's own. Months are loaded as they are asked for. */
function Library({ within }: { readonly within: string }) {
  const { t, get } = useKith()
  const months = useResource((signal) => get<Months>(`/api/timeline/months${within}`, signal), [within])
  useLive([''], months.reload)
  // What may not be seen any more is not to be seen any more.
  if (months.error instanceof RequestError && months.error.status >= 400 && months.error.status < 500)
    throw months.error
  const [shown, setShown] = useState(2)
  const all = months.data?.months ?? []
  return (
    <>
      {all.slice(0, shown).map(({ month }) => (
        <MonthGrid key={month} month={month} within={within} />
      ))}
      {shown < all.length && (
        <button type="button" onClick={() => setShown(shown + 3)}>
          {t('more')}
        </button>
      )}
    </>
  )
}

function MonthGrid({ month, within }: { readonly month: string; readonly within: string }) {
  const { get, url, embedded } = useKith()
  const photos = useResource((signal) => get<Month>(`/api/timeline/months/${month}${within}`, signal), [month, within])
  useLive([''], photos.reload)
  const pictureOf = usePictures(photos.data?.id ?? [])
  const name = new Intl.DateTimeFormat(pageLanguage(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
  return (
    <section>
      <h3>{name}</h3>
      <div class="grid">
        {photos.data?.id.map((id, i) => (
          // Who looks at somebody else's page has no account to open the photo with.
          <a key={id} href={embedded ? undefined : url(`/photo/${id}${within}`)}>
            <img
              src={pictureOf(id, 'thumbnail')}
              loading="lazy"
              crossOrigin="anonymous"
              alt={photos.data?.localTime[i]?.slice(0, 10) ?? ''}
            />
          </a>
        ))}
      </div>
    </section>
  )
}

defineWidget('kith-partner-sharing-library', {
  props: { share: p.string.or(undefined), set: p.string.or(undefined) },
  texts: { en: { more: 'Show more' }, de: { more: 'Mehr zeigen' } },
  css,
  render: ({ share, set }) => <Library within={withinOf(share, set)} />,
})

function withinOf(share: string | undefined, set: string | undefined): string {
  if (set !== undefined) return `?in=${set}`
  return share === undefined ? '?owner=mine' : `?in=partner-sharing:share:${share}`
}
