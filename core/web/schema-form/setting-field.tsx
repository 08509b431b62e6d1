import { useApp } from '../app/app.ts'
import { type JsonSchema, kindOf, textOfValue } from './json-schema.ts'
import { ofServer } from '../texts/say.ts'
import { wordsOf } from './words-of.ts'

interface SettingFieldProps {
  readonly name: string
  readonly of?: string | undefined
  readonly schema: JsonSchema
  readonly value: unknown
  readonly required: boolean
}

/** The field of one setting. */
export function SettingField({ name, of, schema, value, required }: SettingFieldProps) {
  const { t, language } = useApp()
  const kind = kindOf(schema)
  const said = (text: string, part = '') =>
    of === undefined ? text : ofServer(language.spoken.value, `${of}.${name}${part}`, text)
  const label = said(schema.title ?? wordsOf(name))
  const text = textOfValue(kind, value ?? schema.default)
  const hints = [
    schema.description && said(schema.description, '.hint'),
    kind === 'secret' && value !== undefined && t('secretKept'),
    kind === 'lines' && t('listHint'),
  ].filter(Boolean)
  if (kind === 'check')
    return (
      <label class="check">
        <input type="checkbox" name={name} defaultChecked={(value ?? schema.default) === true} />
        <span>
          {label} {hints.length > 0 && <small>{hints.join(' ')}</small>}
        </span>
      </label>
    )
  return (
    <label class="field">
      {label}
      <Input
        name={name}
        schema={schema}
        text={kind === 'secret' ? '' : text}
        required={required && value === undefined}
      />
      {hints.length > 0 && <small>{hints.join(' ')}</small>}
    </label>
  )
}

interface InputProps {
  readonly name: string
  readonly schema: JsonSchema
  readonly text: string
  readonly required: boolean
}

function Input({ name, schema, text, required }: InputProps) {
  switch (kindOf(schema)) {
    case 'choice':
      return (
        <select name={name} required={required}>
          {!required && !schema.enum?.includes(text) && <option value="" selected />}
          {schema.enum?.map((one) => (
            <option key={String(one)} value={String(one)} selected={one === text}>
              {String(one)}
            </option>
          ))}
        </select>
      )
    case 'number':
      return (
        <input
          type="number"
          name={name}
          defaultValue={text}
          required={required}
          step={schema.type === 'integer' ? 1 : 'any'}
          {...(schema.minimum !== undefined && { min: schema.minimum })}
          {...(schema.maximum !== undefined && { max: schema.maximum })}
        />
      )
    case 'secret':
      return <input type="password" name={name} required={required} autocomplete="off" />
    case 'lines':
    case 'json':
      return <textarea name={name} defaultValue={text} required={required} spellcheck={false} />
    default:
      return <input name={name} defaultValue={text} required={required} maxLength={schema.maxLength ?? 10_000} />
  }
}
