import { PhotoTalk, defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { ALBUMS, pageOf } from './parts/album.ts'
import { texts } from './parts/texts.ts'

interface AlbumOfPhoto {
  readonly id: string
  readonly title: string
  readonly activity: boolean
}

/** The albums a photo is in, with what was said of it there. Nothing when there are none. */
function Panel({ asset }: { readonly asset: string }) {
  const { t, get } = useKith()
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly AlbumOfPhoto[] }>(`${ALBUMS}/of/${asset}`, signal),
    [asset],
  )
  useLive(['albums.'], reload)
  if (!data?.items.length) return null
  return (
    <section class="stack">
      <h3>{t('albums')}</h3>
      {data.items.map(({ id, title, activity }) => (
        <PhotoTalk
          key={id}
          address={`${ALBUMS}/${id}`}
          page={pageOf(id)}
          event="albums.activity_changed"
          open={data.items.length === 1}
          silent={!activity}
          {...{ asset, title }}
        />
      ))}
    </section>
  )
}

defineWidget('kith-albums-panel', {
  slot: 'asset.panel',
  props: { asset: p.string },
  texts,
  render: ({ asset }) => <Panel asset={asset} />,
})
