import { defineWidget, p, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import css from './link/link.css'
import { ShareDialog } from './link/share-dialog.tsx'
import { texts } from './link/texts.ts'

const ICON =
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.1 1.1M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1'

/** A link to what is selected, or to the photo that is looked at. */
function Share({ assets }: { readonly assets: readonly string[] }) {
  const { t, emit } = useKith()
  const [open, setOpen] = useState(false)
  const closed = (made: boolean) => {
    setOpen(false)
    if (made) emit('done')
  }
  return (
    <>
      <button
        type="button"
        class="quiet icon"
        aria-label={t('shareLink')}
        title={t('shareLink')}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d={ICON} fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
        </svg>
      </button>
      {open && <ShareDialog what={{ assetIds: assets }} close={closed} />}
    </>
  )
}

defineWidget('kith-shared-links-share', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>() },
  texts,
  css,
  render: ({ assets }) => <Share assets={assets} />,
})
