import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { Editable } from './changes-of.ts'
import { EditDialog } from './edit-dialog.tsx'

interface EditButtonProps {
  readonly ids: readonly string[]
  readonly known?: Editable | undefined
  readonly onSaved: () => void
}

/** Opens the form in which photos of one's own are described. */
export function EditButton({ ids, known, onSaved }: EditButtonProps) {
  const { t } = useApp()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const saved = () => {
    close()
    onSaved()
  }
  return (
    <>
      <IconButton icon="edit" label={t('editPhoto')} onClick={() => setOpen(true)} />
      {open && <EditDialog ids={ids} known={known} onClose={close} onSaved={saved} />}
    </>
  )
}
