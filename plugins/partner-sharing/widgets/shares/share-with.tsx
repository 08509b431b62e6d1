import { useKith, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { EVERYTHING } from './scope.ts'
import { ScopeForm } from './scope-form.tsx'
import { type Person, SHARES, type Share } from './share.ts'

interface ShareWithProps {
  /** The shares there are: nobody is shared with twice. */
  readonly known: readonly Share[]
  readonly changed: () => void
}

/** Sharing with one more person, as far as one likes from the first moment on. */
export function ShareWith({ known, changed }: ShareWithProps) {
  const { t, get, post } = useKith()
  const people = useResource((signal) => get<readonly Person[]>('/api/users/directory', signal), [])
  const [open, setOpen] = useState(false)
  const others = people.data?.filter((one) => !known.some((share) => share.person.id === one.id)) ?? []
  if (people.data?.length === 0) return <p class="hint">{t('noPeople')}</p>
  if (others.length === 0) return null
  if (!open)
    return (
      <button type="button" class="primary" onClick={() => setOpen(true)}>
        {t('share')}
      </button>
    )
  return (
    <ScopeForm
      scope={EVERYTHING}
      submit={t('startSharing')}
      cancel={() => setOpen(false)}
      send={async (scope, form) => {
        await post(SHARES, { ...scope, userId: form.get('userId') })
        setOpen(false)
        changed()
      }}
    >
      <h3>{t('share')}</h3>
      <label class="field">
        {t('shareWith')}
        <select name="userId" required>
          <option value="">{t('choose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </ScopeForm>
  )
}
