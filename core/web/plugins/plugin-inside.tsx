import { useApp } from '../app/app.ts'
import { formatInstant } from '../components/formats.ts'
import type { PluginFacts } from './plugin-facts.ts'

/** What a plugin adds to the server, and which generation of plugins each process is on. */
export function PluginInside({ plugin: { routes, widgets, processes, changedAt } }: { readonly plugin: PluginFacts }) {
  const { t } = useApp()
  return (
    <details>
      <summary>{t('pluginInside')}</summary>
      <div class="stack">
        <p class="muted">{t('pluginSince', { when: formatInstant(changedAt) })}</p>
        <Names title={t('pluginRoutes')} names={routes} />
        <Names title={t('pluginWidgets')} names={widgets.map((tag) => `<${tag}>`)} />
        <Names
          title={t('pluginProcesses')}
          names={processes.map(({ host, generation }) =>
            t('pluginGeneration', { host, generation: String(generation) }),
          )}
        />
      </div>
    </details>
  )
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
