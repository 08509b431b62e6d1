import { Form, useKith, useResource } from '@kith/sdk/widgets'
import { type Member, type Person, ROLES } from '../parts/space.ts'

interface InviteProps {
  readonly address: string
  readonly known: readonly Member[]
  readonly changed: () => void
}

/** Inviting more people at once, as what one says. */
export function Invite({ address, known, changed }: InviteProps) {
  const { t, get, post } = useKith()
  const people = useResource((signal) => get<readonly Person[]>('/api/users/directory', signal), [])
  const others = people.data?.filter(({ id }) => !known.some(({ person }) => person.id === id))
  if (!others) return null
  if (others.length === 0) return <p class="muted">{t('nobodyElse')}</p>
  const invite = async (form: FormData) => {
    const userIds = form.getAll('person')
    if (userIds.length === 0) throw new Error(t('chooseSomebody'))
    await post(address, { userIds, role: form.get('role') })
    changed()
  }
  return (
    <Form submit={t('invite')} onSubmit={invite}>
      <h2>{t('inviteWhom')}</h2>
      <div class="people">
        {others.map(({ id, name }) => (
          <label key={id} class="check">
            <input type="checkbox" name="person" value={id} />
            {name}
          </label>
        ))}
      </div>
      <select name="role" aria-label={t('role')}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`may_${one}`)}
          </option>
        ))}
      </select>
    </Form>
  )
}
