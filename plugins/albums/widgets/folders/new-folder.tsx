import { useKith } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { TitleDialog } from '../parts/title-dialog.tsx'
import { FOLDERS } from './folder.ts'

/** Making a folder, empty at first. */
export function NewFolder({ made }: { readonly made: () => void }) {
  const { t, post } = useKith()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t('newFolder')}
      </button>
      {open && (
        <TitleDialog
          label={t('newFolder')}
          save={(title) => post(FOLDERS, { title }).then(made)}
          close={() => setOpen(false)}
        />
      )}
    </>
  )
}
