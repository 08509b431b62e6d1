import { useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { SpaceDialog } from '../parts/space-dialog.tsx'

/** The button for making a space. */
export function NewSpace() {
  const { t } = useKith()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('newSpace')}
      </button>
      {open && <SpaceDialog which="new" close={() => setOpen(false)} />}
    </>
  )
}
