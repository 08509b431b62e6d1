import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { ALBUMS, type Album, type Member, type Person } from '../parts/album.ts'

interface InviteProps {
  readonly album: Album
  readonly known: readonly Member[]
  readonly changed: () => void
}

interface Group {
  readonly id: string
  readonly title: string
  readonly userIds: readonly string[]
}

/** Sharing the album with more people at once, as what one says. */
export function Invite({ album, known, changed }: InviteProps) {
  const { t, get, post } = useKith()
  const people = useResource((signal) => get<readonly Person[]>('/api/users/directory', signal), [])
  const groups = useResource((signal) => get<{ items: readonly Group[] }>(`${ALBUMS}/groups`, signal), [])
  const { wrong, attempt } = useTrying()
  const others = people.data?.filter(({ id }) => !known.some(({ person }) => person.id === id)) ?? []
  if (people.data && others.length === 0) return <p class="muted">{t('nobodyElse')}</p>
  const share = (form: HTMLFormElement) =>
    attempt(async () => {
      const chosen = new FormData(form)
      const userIds = chosen.getAll('person')
      const groupIds = chosen.getAll('group')
      if (userIds.length + groupIds.length === 0) throw new Error(t('chooseSomebody'))
      await post(`${ALBUMS}/${album.id}/members`, { userIds, groupIds, role: chosen.get('role') })
      form.reset()
      changed()
    })
  const save = (form: HTMLFormElement | null) =>
    attempt(async () => {
      const chosen = new FormData(form ?? undefined)
      const userIds = chosen.getAll('person')
      if (userIds.length === 0) throw new Error(t('chooseSomebody'))
      await post(`${ALBUMS}/groups`, { title: chosen.get('groupTitle'), userIds })
      groups.reload()
    })
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        share(event.currentTarget)
      }}
    >
      <h3>{t('shareWith')}</h3>
      <div class="people">
        {groups.data?.items.map(({ id, title, userIds }) => (
          <label key={id} class="check">
            <input type="checkbox" name="group" value={id} />
            {title} ({userIds.length})
          </label>
        ))}
        {others.map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="person" value={id} />
            {name}
          </label>
        ))}
      </div>
      <div class="row">
        <select name="role" aria-label={t('role')}>
          <option value="viewer">{t('mayLook')}</option>
          {album.role !== 'viewer' && <option value="editor">{t('mayEdit')}</option>}
        </select>
        <button class="primary">{t('share')}</button>
      </div>
      <details>
        <summary>{t('saveGroup')}</summary>
        <div class="row">
          <input
            class="grow"
            name="groupTitle"
            maxLength={200}
            aria-label={t('groupTitle')}
            placeholder={t('groupTitle')}
          />
          <button type="button" onClick={(event) => save(event.currentTarget.form)}>
            {t('save')}
          </button>
        </div>
      </details>
      {wrong && <p role="alert">{wrong}</p>}
    </form>
  )
}
