import { useKith, useResource } from '@kith/sdk/widgets'
import { dayOf } from './days.ts'
import { type Folder, folderTree } from './folder-tree.ts'
import type { Scope } from './scope.ts'

/** The fields of how far a share goes; `scopeOf` reads them. */
export function ScopeFields({ scope }: { readonly scope: Scope }) {
  const { t } = useKith()
  const { since, until, places, reshare, folders } = scope
  return (
    <div class="scope-fields">
      <div class="dates">
        <label class="field">
          {t('since')}
          <input type="date" name="since" defaultValue={since ?? ''} />
        </label>
        <label class="field">
          {t('until')}
          <input
            type="date"
            name="until"
            min={dayOf(new Date().toISOString())}
            defaultValue={until ? dayOf(until) : ''}
          />
        </label>
      </div>
      <label class="check">
        <input type="checkbox" name="places" defaultChecked={places} />
        {t('places')}
      </label>
      <label class="check">
        <input type="checkbox" name="reshare" defaultChecked={reshare} />
        {t('reshare')}
      </label>
      <label class="check">
        <input type="radio" name="extent" value="whole" defaultChecked={folders === null} />
        {t('whole')}
      </label>
      <label class="check">
        <input type="radio" name="extent" value="folders" defaultChecked={folders !== null} />
        {t('folders')}
      </label>
      <Folders chosen={folders?.map((one) => one.id) ?? []} />
    </div>
  )
}

/** One's own folders, to choose from; seen while "only these folders" is. */
function Folders({ chosen }: { readonly chosen: readonly string[] }) {
  const { t } = useKith()
  const folders = useFolders()
  // Sent before the folders have come, the form still says which were chosen.
  if (!folders) return chosen.map((id) => <input key={id} type="hidden" name="folder" value={id} />)
  return (
    <fieldset class="folders" aria-label={t('folders')}>
      <p class="hint">{t(folders.length === 0 ? 'noFolders' : 'foldersHint')}</p>
      {folderTree(folders).map(({ id, name, depth }) => (
        <label key={id} class="check" style={{ paddingInlineStart: `${depth * 24}px` }}>
          <input type="checkbox" name="folder" value={id} defaultChecked={chosen.includes(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** One's own folders, of all one's libraries. */
function useFolders(): readonly Folder[] | undefined {
  const { get } = useKith()
  return useResource(async (signal) => {
    const libraries = await get<readonly { readonly id: string }[]>('/api/libraries', signal)
    const each = libraries.map(({ id }) => get<readonly Folder[]>(`/api/libraries/${id}/folders`, signal))
    return (await Promise.all(each)).flat()
  }, []).data
}
