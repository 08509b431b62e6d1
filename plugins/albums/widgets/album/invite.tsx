import { useKith, useResource } from '@kith/sdk/widgets'
import { ALBUMS, type Album, type Member, type Person } from '../parts/album.ts'
import { useTrying } from '../parts/use-trying.ts'

interface InviteProps {
  readonly album: Album
  readonly known: readonly Member[]
  readonly changed: () => void
}

/** Sharing the album with more people at once, as what one says. */
export function Invite({ album, known, changed }: InviteProps) {
  const { t, get, post } = useKith()
  const people = useResource((signal) => get<readonly Person[]>('/api/users/directory', signal), [])
  const { wrong, attempt } = useTrying()
  const others = people.data?.filter(({ id }) => !known.some(({ person }) => person.id === id)) ?? []
  if (people.data && others.length === 0) return <p class="muted">{t('nobodyElse')}</p>
  const share = (form: HTMLFormElement) =>
    attempt(async () => {
      const chosen = new FormData(form)
      const userIds = chosen.getAll('person')
      if (userIds.length === 0) throw new Error(t('chooseSomebody'))
      await post(`${ALBUMS}/${album.id}/members`, { userIds, role: chosen.get('role') })
      form.reset()
      changed()
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
      {wrong && <p role="alert">{wrong}</p>}
    </form>
  )
}
