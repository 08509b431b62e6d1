import { SquareButton, createIcons, defineWidget, inParts, p, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import css from './link/link.css'
import { LINKS, linkOf } from './link/link.ts'
import { ShareDialog } from './link/share-dialog.tsx'
import { texts } from './link/texts.ts'

const LINK =
  'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.1 1.1M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1'
const Icon = createIcons({ link: LINK, out: LINK + 'M3 3l18 18' })

interface ShareProps {
  readonly assets: readonly string[]
  readonly set: string
}

/** A link to what is selected, or to the photo that is looked at; out of the link that they are looked at in. */
function Share({ assets, set }: ShareProps) {
  const { t, emit } = useKith()
  const [open, setOpen] = useState(false)
  const within = linkOf(set)
  const closed = (made: boolean) => {
    setOpen(false)
    if (made) emit('done')
  }
  return (
    <>
      <SquareButton label={t('shareLink')} onClick={() => setOpen(true)}>
        <Icon name="link" />
      </SquareButton>
      {within !== undefined && <TakeOut assets={assets} linkId={within} />}
      {open && <ShareDialog what={{ assetIds: assets }} close={closed} />}
    </>
  )
}

function TakeOut({ assets, linkId }: { readonly assets: readonly string[]; readonly linkId: string }) {
  const { t, post, emit } = useKith()
  const remove = async () => {
    await inParts(assets, (assetIds) => post(`${LINKS}/${linkId}/assets/remove`, { assetIds }))
    emit('done')
  }
  return (
    <SquareButton label={t('takeOut')} onClick={remove}>
      <Icon name="out" />
    </SquareButton>
  )
}

defineWidget('kith-shared-links-share', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>(), set: p.string.or('') },
  texts,
  css: css + `:host { display: inline-flex; } .k { display: inline-flex; }`,
  render: (given) => <Share {...given} />,
})
