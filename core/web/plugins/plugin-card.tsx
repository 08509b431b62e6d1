import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import type { Derivation } from '../derived/derivation.ts'
import { DerivedWork } from '../derived/derived-work.tsx'
import { PluginData } from './plugin-data.tsx'
import { type PluginFacts, STATE_TEXTS } from './plugin-facts.ts'
import { PluginGrants } from './plugin-grants.tsx'
import { PluginInside } from './plugin-inside.tsx'
import { SettingsForm } from '../schema-form/settings-form.tsx'

interface PluginCardProps {
  readonly plugin: PluginFacts
  readonly work: readonly Derivation[]
  readonly onChange: () => void
}

/** One plugin: its state and why, switching it on and off, its settings, what it grants. */
export function PluginCard({ plugin, work, onChange }: PluginCardProps) {
  const { t, kith, confirm, widgets, timelines, toasts } = useApp()
  const [busy, setBusy] = useState(false)
  const { id, name, title, state, reason, settings, settingsSchema } = plugin
  const isOn = state === 'enabled'

  const toggle = async () => {
    const text = t('disableText', { name: title })
    if (isOn && !(await confirm.ask({ title: t('disable'), text, action: t('disable') }))) return
    setBusy(true)
    try {
      await kith.post(`/api/plugins/${id}/${isOn ? 'disable' : 'enable'}`)
      await Promise.all([widgets.refresh(), timelines.refresh()])
    } catch (error) {
      toasts.fail(error)
    }
    setBusy(false)
    onChange()
  }
  const save = async (values: Readonly<Record<string, unknown>>) => {
    await kith.put(`/api/plugins/${id}/settings`, values)
    toasts.tell(t('saved'))
    onChange()
  }
  const hasSettings = Object.keys(settingsSchema?.properties ?? {}).length > 0
  return (
    <article class="card stack">
      <header class="row plugin-head">
        <div class="grow">
          <h2>{title}</h2>
          <small>
            {name} {plugin.version}
          </small>
        </div>
        <span class="row">
          <span class="chip" data-state={state}>
            {t(STATE_TEXTS[state])}
          </span>
          {state !== 'missing' && (
            <button type="button" class={isOn ? '' : 'primary'} disabled={busy} onClick={() => void toggle()}>
              {t(isOn ? 'disable' : 'enable')}
            </button>
          )}
        </span>
      </header>
      {plugin.description && <p>{plugin.description}</p>}
      {plugin.about.map((sentence) => (
        <p key={sentence} class="muted">
          {sentence}
        </p>
      ))}
      {reason && <p class="problem">{reason}</p>}
      {plugin.processes.map(
        ({ host, problem }) =>
          problem && (
            <p key={host} class="problem">
              {t('processProblem', { host, problem })}
            </p>
          ),
      )}
      {work.map((one) => (
        <DerivedWork key={one.name} work={one} onChange={onChange} />
      ))}
      <PluginGrants grants={plugin.grants} />
      <PluginInside plugin={plugin} />
      {hasSettings && settingsSchema && (
        <details open={state === 'needs-setup'}>
          <summary>{t('settings')}</summary>
          <SettingsForm schema={settingsSchema} values={settings} onSave={save} />
        </details>
      )}
      <PluginData plugin={plugin} onChange={onChange} />
    </article>
  )
}
