import { Dialog, useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { AddToLink } from './add-to-link.tsx'
import { Address } from './address.tsx'
import { LINKS, type Link } from './link.ts'
import { OptionsForm } from './options-form.tsx'

interface ShareDialogProps {
  /** What is linked to: photos, or a collection. */
  readonly what: { readonly assetIds: readonly string[] } | { readonly set: string }
  readonly close: (made: boolean) => void
}

/** Makes a link, and shows where it is. */
export function ShareDialog({ what, close }: ShareDialogProps) {
  const { t, post, url } = useKith()
  const [link, setLink] = useState<Link | undefined>(undefined)
  const save = async (options: Record<string, unknown>) => setLink(await post<Link>(LINKS, { ...options, ...what }))
  const [added, setAdded] = useState(false)
  const end = () => close(link !== undefined || added)
  const count = 'assetIds' in what ? what.assetIds.length : undefined
  return (
    <Dialog title={t(link ? 'linkMade' : 'shareLink')} onClose={end}>
      {link ? (
        <>
          <Address link={link} />
          <p class="muted">
            {t('findIt')} <a href={url('/shared-links')}>{t('myLinks')}</a>
          </p>
          <div class="form-actions">
            <button type="button" class="primary" onClick={end}>
              {t('done')}
            </button>
          </div>
        </>
      ) : (
        <>
          <p class="muted">{count === undefined ? t('aboutSet') : t('aboutPhotos', { count })}</p>
          {'assetIds' in what && <AddToLink assets={what.assetIds} added={() => setAdded(true)} />}
          <OptionsForm save={save} cancel={end} />
        </>
      )}
    </Dialog>
  )
}
