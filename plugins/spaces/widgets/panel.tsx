import { PhotoTalk, defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { SPACES, pageOf } from './parts/space.ts'

interface SpaceOfPhoto {
  readonly id: string
  readonly name: string
}

/** The spaces a photo is in, with what their members say of it. Nothing when there are none. */
function Panel({ asset }: { readonly asset: string }) {
  const { t, get } = useKith()
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly SpaceOfPhoto[] }>(`${SPACES}/of/${asset}`, signal),
    [asset],
  )
  useLive(['spaces.', 'core.shared_changed'], reload)
  if (!data?.items.length) return null
  return (
    <section class="stack">
      <h3>{t('spaces')}</h3>
      {data.items.map(({ id, name }) => (
        <PhotoTalk
          key={id}
          address={`${SPACES}/${id}`}
          title={name}
          page={pageOf(id)}
          event="spaces.talked"
          open={data.items.length === 1}
          asset={asset}
        />
      ))}
    </section>
  )
}

const texts = { en: { spaces: 'Spaces' }, de: { spaces: 'Räume' } }

defineWidget('kith-spaces-panel', {
  slot: 'asset.panel',
  props: { asset: p.string },
  texts,
  render: ({ asset }) => <Panel asset={asset} />,
})
