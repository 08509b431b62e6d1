import { useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { PEOPLE, type Person } from '../parts/person.ts'

interface EditProps {
  readonly person: Person
  readonly done: () => void
}

/** Name and birthday; or the person is deleted. */
export function EditPerson({ person, done }: EditProps) {
  const { t, patch, delete: remove } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const [sure, setSure] = useState(false)
  const [gone, setGone] = useState(false)
  const address = `${PEOPLE}/${person.id}`
  const save = (form: FormData) =>
    attempt(async () => {
      await patch(address, { name: form.get('name'), birthDate: form.get('birthDate') || null })
      done()
    })
  const discard = () =>
    attempt(async () => {
      await remove(address)
      setGone(true)
    })
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault()
        save(new FormData(event.currentTarget))
      }}
    >
      {wrong && <p role="alert">{wrong}</p>}
      <label class="field">
        {t('name')}
        <input name="name" maxLength={200} defaultValue={person.name} autocomplete="off" />
      </label>
      <label class="field">
        {t('birthday')}
        <input name="birthDate" type="date" defaultValue={person.birthDate ?? ''} />
      </label>
      <div class="row">
        <button class="primary" disabled={busy}>
          {t('save')}
        </button>
        <button type="button" onClick={done}>
          {t('cancel')}
        </button>
        <span class="grow" />
        <button type="button" class="danger" disabled={busy} onClick={sure ? discard : () => setSure(true)}>
          {t(sure ? 'deleteSure' : 'delete')}
        </button>
      </div>
      {sure && <p class="muted">{t('deleteText')}</p>}
      {gone && <a ref={(link) => link?.click()} href="/faces" hidden />}
    </form>
  )
}
