import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'

interface FolderFieldProps {
  readonly folder: string
  readonly onInput: (folder: string) => void
}

/** A folder on the server; says whether it can be used as soon as it is left. */
export function FolderField({ folder, onInput }: FolderFieldProps) {
  const { t, kith } = useApp()
  const [checked, setChecked] = useState<{ folder: string; problem: string | null } | undefined>(undefined)
  const check = async () => {
    if (folder === '' || checked?.folder === folder) return
    const { problem } = await kith.post<{ problem: string | null }>('/api/libraries/check-folder', { folder })
    setChecked({ folder, problem })
  }
  const problem = checked?.folder === folder ? checked.problem : undefined
  return (
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
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => void check().catch(() => setChecked(undefined))}
      />
      <small id="folder-check" role="status" class={problem ? 'problem' : ''}>
        {problem === undefined ? t('folderHint') : (problem ?? t('folderFine'))}
      </small>
    </label>
  )
}
