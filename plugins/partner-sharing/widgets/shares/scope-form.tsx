import { useKith, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type Share, SHARES } from './share.ts'

interface Folder {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
}

interface Library {
  readonly id: string
  readonly type: string
}

/** One's own folders, of all one's libraries. */
function useFolders(): readonly Folder[] {
  const { get } = useKith()
  const loaded = useResource(async (signal) => {
    const libraries = await get<readonly Library[]>('/api/libraries', signal)
    const trees = await Promise.all(
      libraries.map(({ id }) => get<readonly Folder[]>(`/api/libraries/${id}/folders`, signal)),
    )
    return trees.flat()
  }, [])
  return loaded.data ?? []
}

/** How far a share goes, to be changed by the sharer. */
export function ScopeForm({ share, done }: { readonly share: Share; readonly done: () => void }) {
  const { t, patch } = useKith()
  const folders = useFolders()
  const [chosen, setChosen] = useState<readonly string[] | null>(share.folders?.map((one) => one.id) ?? null)
  const [wrong, setWrong] = useState('')

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!(event.currentTarget instanceof HTMLFormElement)) return
    const values = new FormData(event.currentTarget)
    const until = String(values.get('until') ?? '')
    try {
      await patch(`${SHARES}/${share.id}`, {
        since: String(values.get('since') ?? '') || null,
        until: until ? new Date(`${until}T23:59:59`).toISOString() : null,
        places: values.has('places'),
        reshare: values.has('reshare'),
        folderIds: chosen,
      })
      done()
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    }
  }
  const toggle = (id: string, on: boolean) =>
    setChosen((was) => (on ? [...(was ?? []), id] : (was ?? []).filter((one) => one !== id)))

  return (
    <form onSubmit={save}>
      <label>
        {t('since')} <input type="date" name="since" defaultValue={share.since ?? ''} />
      </label>
      <label>
        {t('until')} <input type="date" name="until" defaultValue={share.until?.slice(0, 10) ?? ''} />
      </label>
      <label>
        <input type="checkbox" name="places" defaultChecked={share.places} /> {t('places')}
      </label>
      <label>
        <input type="checkbox" name="reshare" defaultChecked={share.reshare} /> {t('reshare')}
      </label>
      <label>
        <input type="radio" name="extent" checked={chosen === null} onChange={() => setChosen(null)} /> {t('whole')}
      </label>
      <label>
        <input type="radio" name="extent" checked={chosen !== null} onChange={() => setChosen([])} /> {t('folders')}
      </label>
      {chosen !== null && (
        <fieldset>
          {folders.length === 0 && <span class="hint">{t('noFolders')}</span>}
          {folders.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(e) => toggle(id, e.currentTarget.checked)}
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {wrong && <p role="alert">{wrong}</p>}
      <span class="actions">
        <button class="primary">{t('save')}</button>
        <button type="button" onClick={done}>
          {t('cancel')}
        </button>
      </span>
    </form>
  )
}
