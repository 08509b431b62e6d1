import { useResource } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'
import type { JsonSchema } from '../schema-form/json-schema.ts'
import { SettingsForm } from '../schema-form/settings-form.tsx'

interface Shown {
  readonly set: boolean
  readonly values: Readonly<Record<string, unknown>>
  readonly schema: JsonSchema
}

interface ServerSettingsProps {
  readonly title: string
  readonly text: string
  /** The feature of the server, for example `mail`. */
  readonly of: string
  /** There is nothing to switch off. */
  readonly always?: boolean
  /** What is there once they are set. */
  readonly children?: ComponentChildren
}

/** The settings of one feature: a form, and switching the feature off. */
export function ServerSettings({ title, text, of, always = false, children }: ServerSettingsProps) {
  const { t, kith, toasts, confirm } = useApp()
  const path = `/api/${of}/settings`
  const shown = useResource((signal) => kith.get<Shown>(path, signal), [path])
  const save = async (values: Readonly<Record<string, unknown>>) => {
    await kith.put(path, values)
    toasts.tell(t('saved'))
    shown.reload()
  }
  const off = async () => {
    if (!(await confirm.ask({ title, text: t('settingsOffText'), action: t('settingsOff') }))) return
    await kith.delete(path)
    shown.reload()
  }
  const actions = shown.data?.set && !always && (
    <button type="button" onClick={() => void off().catch(toasts.fail)}>
      {t('settingsOff')}
    </button>
  )
  return (
    <Section title={title} text={text} actions={actions}>
      {shown.data && (
        // A new form when they were forgotten, so that it is empty again.
        <SettingsForm
          key={String(shown.data.set)}
          of={of}
          schema={shown.data.schema}
          values={shown.data.values}
          onSave={save}
        />
      )}
      {shown.data?.set && children}
    </Section>
  )
}
