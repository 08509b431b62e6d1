import { defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { ALBUMS } from './parts/album.ts'
import partsCss from './parts/parts.css'
import { texts } from './parts/texts.ts'
import { type AlbumOfPhoto, InAlbum } from './panel/in-album.tsx'
import css from './panel/panel.css'

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
      {data.items.map((album) => (
        <InAlbum key={album.id} album={album} asset={asset} open={data.items.length === 1} />
      ))}
    </section>
  )
}

defineWidget('kith-albums-panel', {
  slot: 'asset.panel',
  props: { asset: p.string },
  texts,
  css: partsCss + css,
  render: ({ asset }) => <Panel asset={asset} />,
})
