import { Dialog, Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { ExclusionsField, exclusionsOf } from './exclusions-field.tsx'
import type { Library } from './library.ts'

interface EditLibraryProps {
  readonly library: Library
  readonly onClose: () => void
  readonly onChange: () => void
}

/** Another name of a library, and what it leaves out. */
export function EditLibrary({ library, onClose, onChange }: EditLibraryProps) {
  const { t, kith, toasts } = useApp()
  const save = async (values: FormData) => {
    const exclusions = exclusionsOf(values)
    // Other exclusions set off a scan, so only those are sent.
    const same = exclusions.join('\n') === library.exclusions.join('\n')
    await kith.patch(`/api/libraries/${library.id}`, { name: textOf(values, 'name'), ...(!same && { exclusions }) })
    toasts.tell(t('saved'))
    onClose()
    onChange()
  }
  return (
    <Dialog title={t('editLibrary')} onClose={onClose}>
      <Form submit={t('save')} onSubmit={save} cancel={onClose}>
        <label class="field">
          {t('libraryName')}
          <input name="name" defaultValue={library.name} maxLength={100} required autofocus />
        </label>
        <ExclusionsField value={library.exclusions} />
        <small>{t('exclusionsChange')}</small>
      </Form>
    </Dialog>
  )
}
