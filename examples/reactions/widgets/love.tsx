import { defineWidget, inParts, p, useKith } from '@kith/sdk/widgets'
import { texts } from './heart/texts.ts'

/** Loves all that is selected. */
function Love({ assets }: { readonly assets: readonly string[] }) {
  const { put, emit, t } = useKith()
  const love = async () => {
    await inParts(assets, (ids) => put('/api/reactions/hearts', { ids }), { atOnce: 100 })
    // The selection has done its work.
    emit('done')
  }
  return (
    <button type="button" class="quiet" aria-label={t('loveAll')} title={t('loveAll')} onClick={love}>
      ♥
    </button>
  )
}

defineWidget('kith-reactions-love', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>() },
  texts,
  render: ({ assets }) => <Love assets={assets} />,
})
