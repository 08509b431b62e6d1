import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { ALBUMS, type Album, type Member } from '../parts/album.ts'
import { ChoosePeople, usePeople } from './choose-people.tsx'
import { ChooseRole } from './choose-role.tsx'
import { GROUPS, type Group, Groups } from './groups.tsx'

interface InviteProps {
  readonly album: Album
  readonly known: readonly Member[]
  readonly changed: () => void
}

/** Sharing the album with more people at once, as what one says. */
export function Invite({ album, known, changed }: InviteProps) {
  const { t, get, post } = useKith()
  const people = usePeople()
  const groups = useResource((signal) => get<{ items: readonly Group[] }>(GROUPS, signal), [])
  const { wrong, attempt } = useTrying()
  const others = people.filter(({ id }) => !known.some(({ person }) => person.id === id))
  const saved = groups.data?.items ?? []
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
      await post(GROUPS, { title: chosen.get('groupTitle'), userIds })
      groups.reload()
    })
  return (
    <>
      {people.length > 0 && others.length === 0 ? (
        <p class="muted">{t('nobodyElse')}</p>
      ) : (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            share(event.currentTarget)
          }}
        >
          <h2>{t('shareWith')}</h2>
          <ChoosePeople people={others}>
            {saved.map(({ id, title, userIds }) => (
              <label key={id} class="check">
                <input type="checkbox" name="group" value={id} />
                {title} ({userIds.length})
              </label>
            ))}
          </ChoosePeople>
          <div class="row">
            <ChooseRole editors={album.role !== 'viewer'} />
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
      )}
      {saved.length > 0 && <Groups groups={saved} people={people} changed={groups.reload} />}
    </>
  )
}
