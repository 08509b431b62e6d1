import { PhotoTalk, defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { errorsDe } from './parts/errors-de.ts'
import { SPACES, pageOf, spaceOf } from './parts/space.ts'

interface SpaceOfPhoto {
  readonly id: string
  readonly name: string
}

/** The spaces a photo is in, with what their members say of it. Nothing when there are none. */
function Panel({ asset, set }: { readonly asset: string; readonly set: string }) {
  const { t, get } = useKith()
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly SpaceOfPhoto[] }>(`${SPACES}/of/${asset}`, signal),
    [asset],
  )
  useLive(['spaces.', 'core.shared_changed'], reload)
  if (!data?.items.length) return null
  const within = spaceOf(set)
  // The one it is looked at in comes first, with what was said there.
  const items = [...data.items].sort((a, b) => Number(b.id === within) - Number(a.id === within))
  return (
    <section class="stack">
      <h3>{t('spaces')}</h3>
      {items.map(({ id, name }) => (
        <PhotoTalk
          key={id}
          address={`${SPACES}/${id}`}
          title={name}
          page={pageOf(id)}
          event="spaces.talked"
          open={items.length === 1 || id === within}
          asset={asset}
        />
      ))}
    </section>
  )
}

const texts = {
  en: { spaces: 'Spaces' },
  de: { spaces: 'Räume', ...errorsDe },
}

defineWidget('kith-spaces-panel', {
  slot: 'asset.panel',
  props: { asset: p.string, set: p.string.or('') },
  texts,
  render: (given) => <Panel {...given} />,
})
