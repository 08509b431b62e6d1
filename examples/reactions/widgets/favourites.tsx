import { defineWidget, p, useKith } from '@kith/sdk/widgets'
import { texts } from './family/texts.ts'

/** Above the favourites of the family: all their originals at once. Above other collections there is nothing to say. */
function Favourites({ set, can }: { readonly set: string; readonly can: readonly string[] }) {
  const { url, t } = useKith()
  if (!set.startsWith('reactions:favourites:') || !can.includes('download')) return null
  return (
    <a class="button" href={url('/api/reactions/family/favourites.zip')} download>
      {t('download')}
    </a>
  )
}

defineWidget('kith-reactions-favourites', {
  slot: 'set.section',
  props: { set: p.string, can: p.json<readonly string[]>() },
  texts,
  render: ({ set, can }) => <Favourites set={set} can={can} />,
})
