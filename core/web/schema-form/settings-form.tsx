import { Form, textOf } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { type JsonSchema, kindOf, valueOfText } from './json-schema.ts'
import { SettingField } from './setting-field.tsx'

interface SettingsFormProps {
  /** Which settings of the server these are, for words in the reader's language; a plugin's have their own. */
  readonly of?: string
  readonly schema: JsonSchema
  readonly values: Readonly<Record<string, unknown>>
  readonly onSave: (values: Readonly<Record<string, unknown>>) => Promise<void>
}

/** A form made of a schema of settings. The server has the last word on what is valid. */
export function SettingsForm({ of, schema, values, onSave }: SettingsFormProps) {
  const { t } = useApp()
  const fields = Object.entries(schema.properties ?? {})
  const read = (form: FormData, name: string, field: JsonSchema): unknown => {
    const kind = kindOf(field)
    if (kind === 'check') return form.has(name)
    try {
      return valueOfText(kind, textOf(form, name))
    } catch (error) {
      throw new Error(
        `${field.title ?? name}: ${t('notJson', { reason: error instanceof Error ? error.message : '' })}`,
        { cause: error },
      )
    }
  }
  const save = (form: FormData) =>
    onSave(Object.fromEntries(fields.map(([name, field]) => [name, read(form, name, field)])))
  return (
    <Form submit={t('save')} onSubmit={save}>
      {fields.map(([name, field]) => (
        <SettingField
          key={name}
          name={name}
          of={of}
          schema={field}
          value={values[name]}
          required={schema.required?.includes(name) ?? false}
        />
      ))}
    </Form>
  )
}
