import { Form, useKith } from '@kith/sdk/widgets'
import { type Choice, sourcesIn, titleOf } from './source.ts'

interface ConnectProps {
  readonly spaceId: string
  readonly choices: readonly Choice[]
  /** What it says: names of texts. */
  readonly what: string
  readonly text: string
  readonly submit: string
  readonly changed: () => void
}

/** Connecting one of these, all of it or from a day on. */
export function ConnectForm({ spaceId, choices, what, text, submit, changed }: ConnectProps) {
  const { t, post } = useKith()
  const connect = async (form: FormData) => {
    await post(sourcesIn(spaceId), { set: form.get('set'), since: form.get('since') || null })
    changed()
  }
  return (
    <Form submit={t(submit)} onSubmit={connect}>
      <label class="field">
        {t(what)}
        <select name="set">
          {choices.map((choice) => (
            <option key={choice.set} value={choice.set}>
              {titleOf(t, choice) ?? t('allOfMine')}
            </option>
          ))}
        </select>
        <small>{t(text)}</small>
      </label>
      <label class="field">
        {t('connectSince')}
        <input type="date" name="since" />
        <small>{t('connectSinceText')}</small>
      </label>
    </Form>
  )
}
