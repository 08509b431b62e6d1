import { Avatar, useKith, useTrying } from '@kith/sdk/widgets'
import { ChooseRole } from '../people/choose-role.tsx'
import { ChoosePeople, usePeople } from '../people/choose-people.tsx'
import { FOLDERS, type Folder } from './folder.ts'

/** Whom all albums of a folder are shared with. */
export function FolderMembers({ folder, changed }: { readonly folder: Folder; readonly changed: () => void }) {
  const { t, post, delete: remove } = useKith()
  const people = usePeople()
  const { wrong, busy, attempt } = useTrying()
  const address = `${FOLDERS}/${folder.id}/members`
  const others = people.filter(({ id }) => !folder.members.some(({ userId }) => userId === id))
  const share = (form: HTMLFormElement) =>
    attempt(async () => {
      const chosen = new FormData(form)
      const userIds = chosen.getAll('person')
      if (userIds.length === 0) throw new Error(t('chooseSomebody'))
      await post(address, { userIds, role: chosen.get('role') })
      form.reset()
      changed()
    })
  return (
    <section class="card stack" aria-label={t('members')}>
      <p class="muted">{t('folderShares')}</p>
      <ul class="said">
        {folder.members.map(({ userId, role }) => {
          const person = people.find(({ id }) => id === userId)
          return (
            person && (
              <li key={userId}>
                <Avatar person={person} />
                <div class="grow">
                  <strong>{person.name}</strong>
                  <p class="muted">{t(role)}</p>
                </div>
                <button
                  type="button"
                  class="quiet danger"
                  disabled={busy}
                  onClick={() => attempt(() => remove<void>(`${address}/${userId}`).then(changed))}
                >
                  {t('remove')}
                </button>
              </li>
            )
          )
        })}
      </ul>
      {others.length > 0 && (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            share(event.currentTarget)
          }}
        >
          <h2>{t('shareWith')}</h2>
          <ChoosePeople people={others} />
          <div class="row">
            <ChooseRole editors />
            <button class="primary" disabled={busy}>
              {t('share')}
            </button>
          </div>
        </form>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </section>
  )
}
