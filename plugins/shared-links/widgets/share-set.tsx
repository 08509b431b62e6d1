import { defineWidget, p, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import css from './link/link.css'
import { LINKS, type Link } from './link/link.ts'
import { ShareDialog } from './link/share-dialog.tsx'
import { texts } from './link/texts.ts'

/** A link to a whole collection, for those who may hand it on; and how many there are. */
function ShareSet({ set }: { readonly set: string }) {
  const { t, get, url } = useKith()
  const [open, setOpen] = useState(false)
  const links = useResource((signal) => get<{ items: readonly Link[] }>(`${LINKS}?set=${set}`, signal), [set])
  useLive(['shared-links.'], links.reload)
  const there = links.data?.items.filter((link) => link.state === 'open').length ?? 0
  return (
    <div class="row">
      <button type="button" onClick={() => setOpen(true)}>
        {t('shareLink')}
      </button>
      {there > 0 && <a href={url('/shared-links')}>{t('linksThere', { count: there })}</a>}
      {open && <ShareDialog what={{ set }} close={() => setOpen(false)} />}
    </div>
  )
}

defineWidget('kith-shared-links-share-set', {
  slot: 'set.section',
  props: { set: p.string, can: p.json<readonly string[]>() },
  texts,
  css,
  render: ({ set, can }) => (can.includes('link') ? <ShareSet set={set} /> : null),
})
