import { Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

/** A collection one can show elsewhere. */
export interface SetChoice {
  readonly set: string
  readonly title: string
}

interface Wish {
  readonly name: string
  readonly set: string
  readonly can: readonly string[]
  readonly origins: readonly string[]
  readonly seconds: number
}

interface EmbedFormProps {
  readonly sets: readonly SetChoice[]
  readonly onMake: (wish: Wish) => Promise<void>
}

const DAY = 86_400
const LASTING = [
  [DAY, 'embedDay'],
  [30 * DAY, 'embedMonth'],
  [365 * DAY, 'embedYear'],
] as const

const MORE = [
  ['details', 'embedDetails'],
  ['places', 'embedPlaces'],
  ['download', 'embedDownload'],
] as const

/** What a new token may show, where and for how long. */
export function EmbedForm({ sets, onMake }: EmbedFormProps) {
  const { t } = useApp()
  const make = (values: FormData) =>
    onMake({
      name: textOf(values, 'name'),
      set: textOf(values, 'set'),
      can: ['view', ...MORE.flatMap(([cap]) => (values.has(cap) ? cap : []))],
      origins: originsIn(textOf(values, 'origins')),
      seconds: Number(textOf(values, 'seconds')),
    })
  return (
    <Form submit={t('makeEmbed')} onSubmit={make}>
      <label class="field">
        {t('embedName')}
        <input name="name" maxLength={100} required autocomplete="off" />
      </label>
      <label class="field">
        {t('embedSet')}
        <select name="set" required>
          {sets.map(({ set, title }) => (
            <option key={set} value={set}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {t('embedOrigins')}
        <input
          name="origins"
          type="text"
          inputMode="url"
          required
          placeholder="https://example.org"
          spellcheck={false}
          autocomplete="off"
        />
        <small>{t('embedOriginsHint')}</small>
      </label>
      <label class="field">
        {t('embedLasts')}
        <select name="seconds">
          {LASTING.map(([seconds, label]) => (
            <option key={seconds} value={seconds}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      {MORE.map(([cap, label]) => (
        <label key={cap} class="check">
          <input type="checkbox" name={cap} defaultChecked={cap === 'details'} />
          <span>{t(label)}</span>
        </label>
      ))}
    </Form>
  )
}

/** People paste the address of their page; what counts is its origin. */
const originsIn = (text: string): string[] =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((one) => (URL.canParse(one) ? new URL(one).origin : one))
