import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Dialog } from '../components/dialog.tsx'
import { Form, textOf } from '../components/form.tsx'
import type { Person } from '../timeline/tile.ts'

interface AddLibraryProps {
  readonly people: readonly Person[]
  readonly onClose: () => void
  readonly onAdded: () => void
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `family` of `/photos/family/`. */
const nameOf = (folder: string): string => folder.split('/').filter(Boolean).at(-1) ?? folder

/** Adds a folder on the server as somebody's library. */
export function AddLibrary({ people, onClose, onAdded }: AddLibraryProps) {
  const { t, kith } = useApp()
  const [folder, setFolder] = useState('')
  const [checked, setChecked] = useState<{ folder: string; problem: string | null } | undefined>(undefined)

  const check = async () => {
    if (folder === '' || checked?.folder === folder) return
    const { problem } = await kith.post<{ problem: string | null }>('/api/libraries/check-folder', { folder })
    setChecked({ folder, problem })
  }
  const save = async (values: FormData) => {
    await kith.post('/api/libraries', {
      ownerId: textOf(values, 'owner'),
      name: textOf(values, 'name').trim() || nameOf(folder),
      folders: [folder],
      exclusions: linesOf(textOf(values, 'exclusions')),
    })
    onAdded()
  }
  const cancel = (
    <button type="button" class="quiet" onClick={onClose}>
      {t('cancel')}
    </button>
  )
  const problem = checked?.folder === folder ? checked.problem : undefined
  return (
    <Dialog title={t('addFolder')} onClose={onClose}>
      <p class="muted">{t('addFolderText')}</p>
      <Form submit={t('add')} onSubmit={save} actions={cancel}>
        <label class="field">
          {t('folder')}
          <input
            name="folder"
            value={folder}
            required
            autofocus
            spellcheck={false}
            autocomplete="off"
            aria-describedby="folder-check"
            aria-invalid={Boolean(problem)}
            onInput={(event) => setFolder(event.currentTarget.value)}
            onBlur={() => void check().catch(() => setChecked(undefined))}
          />
          <small id="folder-check" role="status" class={problem ? 'problem' : ''}>
            {problem === undefined ? t('folderHint') : (problem ?? t('folderFine'))}
          </small>
        </label>
        <label class="field">
          {t('libraryName')}
          <input name="name" maxLength={100} placeholder={nameOf(folder)} />
        </label>
        <label class="field">
          {t('libraryOwner')}
          <select name="owner">
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {t('exclusions')}
          <textarea name="exclusions" rows={2} spellcheck={false} />
          <small>{t('exclusionsHint')}</small>
        </label>
      </Form>
    </Dialog>
  )
}
