import { Form, textOf, useKith } from '@kith/sdk/widgets'
import { type SpacePerson, peopleIn } from './person.ts'

interface NamesProps {
  readonly spaceId: string
  readonly person: SpacePerson
  readonly edits: boolean
  readonly done: () => void
}

/** What somebody is called: by everybody in the space, as editors say, and by oneself alone. */
export function Names({ spaceId, person, edits, done }: NamesProps) {
  const { t, patch, put } = useKith()
  const address = `${peopleIn(spaceId)}/${person.id}`
  const save = async (form: FormData) => {
    const [name, alias] = [textOf(form, 'name'), textOf(form, 'alias')]
    if (edits && name !== person.spaceName) await patch(address, { name })
    if (alias !== (person.alias ?? '')) await put(`${address}/alias`, { name: alias })
    done()
  }
  const field = (name: string, label: string, value: string) => (
    <label class="field">
      {label}
      <input name={name} maxLength={200} defaultValue={value} autocomplete="off" />
    </label>
  )
  return (
    <Form submit={t('save')} onSubmit={save} cancel={done}>
      {edits && field('name', t('nameForAll'), person.spaceName)}
      {field('alias', t('aliasForMe'), person.alias ?? '')}
    </Form>
  )
}
