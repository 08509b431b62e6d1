import { useKith } from '@kith/sdk/widgets'

interface GateProps {
  readonly wrong: string
  readonly onEnter: (password: string) => void
}

/** Asks for the password. Nothing of what is behind it is said. */
export function Gate({ wrong, onEnter }: GateProps) {
  const { t } = useKith()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement)
      onEnter(String(new FormData(event.currentTarget).get('password') ?? ''))
  }
  return (
    <form class="gate stack" onSubmit={submit}>
      <h1>{t('gate')}</h1>
      <label class="field">
        {t('password')}
        <input type="password" name="password" required maxLength={200} autoComplete="off" autofocus />
      </label>
      {wrong !== '' && <p role="alert">{wrong}</p>}
      <button class="primary">{t('look')}</button>
    </form>
  )
}
