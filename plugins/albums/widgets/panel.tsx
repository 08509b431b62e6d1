import { defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { ALBUMS, pageOf } from './parts/album.ts'
import { texts } from './parts/texts.ts'

/** The albums a photo is in. Nothing when there are none. */
function Panel({ asset }: { readonly asset: string }) {
  const { t, get } = useKith()
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly { id: string; title: string }[] }>(`${ALBUMS}/of/${asset}`, signal),
    [asset],
  )
  useLive(['albums.'], reload)
  if (!data?.items.length) return null
  return (
    <section>
      <h3>{t('albums')}</h3>
      <ul>
        {data.items.map(({ id, title }) => (
          <li key={id}>
            <a href={pageOf(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

defineWidget('kith-albums-panel', {
  slot: 'asset.panel',
  props: { asset: p.string },
  texts,
  render: ({ asset }) => <Panel asset={asset} />,
})
