import { Dialog, Form, textOf, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import type { Person } from '../timeline/tile.ts'
import { ExclusionsField, exclusionsOf } from './exclusions-field.tsx'
import { FolderField } from './folder-field.tsx'
import { SourceFields } from './source-fields.tsx'
import { type Source, configOf } from './source.ts'

interface AddLibraryProps {
  readonly people: readonly Person[]
  readonly onClose: () => void
  readonly onAdded: () => void
}

/** `family` of `/photos/family/`. */
const nameOf = (folder: string): string => folder.split('/').filter(Boolean).at(-1) ?? folder

/** Adds a folder on the server, or a place that a plugin reads, as somebody's library. */
export function AddLibrary({ people, onClose, onAdded }: AddLibraryProps) {
  const { t, kith } = useApp()
  const [folder, setFolder] = useState('')
  const [type, setType] = useState('')
  const sources = useResource((signal) => kith.get<readonly Source[]>('/api/libraries/sources', signal), [])
  const source = sources.data?.find((one) => one.type === type)
  const defaultName = source ? source.title : nameOf(folder)

  const save = async (values: FormData) => {
    await kith.post('/api/libraries', {
      ownerId: textOf(values, 'owner'),
      name: textOf(values, 'name').trim() || defaultName,
      ...(source ? { source: { type, config: configOf(source, values) } } : { folders: [folder] }),
      exclusions: exclusionsOf(values),
    })
    onAdded()
  }
  return (
    <Dialog title={t('addFolder')} onClose={onClose}>
      <p class="muted">{t('addFolderText')}</p>
      <Form submit={t('add')} onSubmit={save} cancel={onClose}>
        {sources.data && sources.data.length > 0 && (
          <label class="field">
            {t('sourceKind')}
            <select value={type} onChange={(event) => setType(event.currentTarget.value)}>
              <option value="">{t('sourceFolders')}</option>
              {sources.data.map((one) => (
                <option key={one.type} value={one.type}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
        {source ? <SourceFields key={type} source={source} /> : <FolderField folder={folder} onInput={setFolder} />}
        <label class="field">
          {t('libraryName')}
          <input name="name" maxLength={100} placeholder={defaultName} />
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
        <ExclusionsField />
      </Form>
    </Dialog>
  )
}
