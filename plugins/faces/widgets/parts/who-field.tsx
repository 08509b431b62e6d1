import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { namedPeople } from './person.ts'

interface WhoFieldProps {
  readonly label: string
  readonly name?: string
  readonly busy: boolean
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** A field for a name, which knows the names there are: one of them means that person. */
export function WhoField({ label, name = '', busy, onName, onCancel }: WhoFieldProps) {
  const { t, get } = useKith()
  const { data, reload } = useResource((signal) => namedPeople(get, signal), [])
  useLive(['faces.'], reload)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      class="row who"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = field.current?.value.trim()
        if (typed) onName(typed)
      }}
      // Keys of the page are not for what is typed.
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <input
        ref={field}
        class="grow"
        list="names"
        required
        maxLength={200}
        defaultValue={name}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
      />
      <datalist id="names">
        {data?.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
      <button class="primary" disabled={busy}>
        {t('save')}
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  )
}
