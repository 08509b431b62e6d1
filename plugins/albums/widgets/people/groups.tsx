import { Dialog, Form, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, type Person } from '../parts/album.ts'
import { ChoosePeople } from './choose-people.tsx'

/** People one saved under a name. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly userIds: readonly string[]
}

export const GROUPS = `${ALBUMS}/groups`

interface GroupsProps {
  readonly groups: readonly Group[]
  readonly people: readonly Person[]
  readonly changed: () => void
}

/** One's saved groups: who is in them, to be changed or forgotten. */
export function Groups({ groups, people, changed }: GroupsProps) {
  const { t, delete: remove } = useKith()
  const [editing, setEditing] = useState<string | undefined>(undefined)
  const { wrong, busy, attempt } = useTrying()
  const namesOf = ({ userIds }: Group) => people.flatMap(({ id, name }) => (userIds.includes(id) ? name : []))
  const edited = groups.find(({ id }) => id === editing)
  return (
    <details>
      <summary>{t('groups')}</summary>
      <ul class="said">
        {groups.map((group) => (
          <li key={group.id}>
            <div class="grow">
              <strong>{group.title}</strong>
              <p class="muted">{namesOf(group).join(', ')}</p>
            </div>
            <button type="button" class="quiet" onClick={() => setEditing(group.id)}>
              {t('edit')}
            </button>
            <button
              type="button"
              class="quiet danger"
              disabled={busy}
              onClick={() => attempt(() => remove<void>(`${GROUPS}/${group.id}`).then(changed))}
            >
              {t('delete')}
            </button>
          </li>
        ))}
      </ul>
      {wrong && <p role="alert">{wrong}</p>}
      {edited && <EditGroup group={edited} people={people} changed={changed} close={() => setEditing(undefined)} />}
    </details>
  )
}

interface EditGroupProps {
  readonly group: Group
  readonly people: readonly Person[]
  readonly changed: () => void
  readonly close: () => void
}

function EditGroup({ group, people, changed, close }: EditGroupProps) {
  const { t, put } = useKith()
  const save = async (said: FormData) => {
    const userIds = said.getAll('person')
    if (userIds.length === 0) throw new Error(t('chooseSomebody'))
    await put(`${GROUPS}/${group.id}`, { title: said.get('groupTitle'), userIds })
    changed()
    close()
  }
  return (
    <Dialog title={t('editGroup')} onClose={close}>
      <Form submit={t('save')} onSubmit={save} cancel={close}>
        <label class="field">
          {t('groupTitle')}
          <input name="groupTitle" required maxLength={200} defaultValue={group.title} />
        </label>
        <ChoosePeople people={people} chosen={group.userIds} />
      </Form>
    </Dialog>
  )
}
