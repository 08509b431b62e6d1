import { RequestError, defineWidget, p, useKith, useLive, usePictures, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { setOf } from './parts/album.ts'
import { texts } from './parts/texts.ts'

interface Months {
  readonly months: readonly { readonly month: string; readonly count: number }[]
}
interface Month {
  readonly id: readonly string[]
  readonly localTime: readonly string[]
}

/** An album in any page, by a token for it: its title and its photos, months as they are asked for. */
function Album({ album }: { readonly album: string }) {
  const { t, get } = useKith()
  const within = `?in=${setOf(album)}`
  const face = useResource((signal) => get<{ title: string }>(`/api/sets/${setOf(album)}`, signal), [album])
  const months = useResource((signal) => get<Months>(`/api/timeline/months${within}`, signal), [album])
  useLive([''], () => {
    face.reload()
    months.reload()
  })
  const gone = [face.error, months.error].find(
    (one) => one instanceof RequestError && one.status >= 400 && one.status < 500,
  )
  // What may not be seen any more is not to be seen any more.
  if (gone) throw gone
  const [shown, setShown] = useState(3)
  const all = months.data?.months ?? []
  return (
    <section class="stack">
      <h2>{face.data?.title}</h2>
      <div class="grid">
        {all.slice(0, shown).map(({ month }) => (
          <Pictures key={month} month={month} within={within} />
        ))}
      </div>
      {shown < all.length && (
        <button type="button" onClick={() => setShown(shown + 6)}>
          {t('more')}
        </button>
      )}
    </section>
  )
}

function Pictures({ month, within }: { readonly month: string; readonly within: string }) {
  const { get, url, embedded } = useKith()
  const { data, reload } = useResource(
    (signal) => get<Month>(`/api/timeline/months/${month}${within}`, signal),
    [month, within],
  )
  useLive([''], reload)
  const pictureOf = usePictures(data?.id ?? [])
  return (
    <>
      {data?.id.map((id, i) => (
        // Who looks at somebody else's page has no account to open the photo with.
        <a key={id} href={embedded ? undefined : url(`/photo/${id}${within}`)}>
          <img
            src={pictureOf(id, 'thumbnail')}
            loading="lazy"
            crossOrigin="anonymous"
            alt={data.localTime[i]?.slice(0, 10) ?? ''}
          />
        </a>
      ))}
    </>
  )
}

defineWidget('kith-albums-album', {
  props: { album: p.string },
  texts,
  css: `.grid { display: grid; gap: 4px; grid-template-columns: repeat(auto-fill, minmax(120px, 1fr)); }
    img { width: 100%; aspect-ratio: 1; object-fit: cover; }`,
  render: ({ album }) => <Album album={album} />,
})
