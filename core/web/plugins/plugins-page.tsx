import { useLive, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { Page } from '../components/page.tsx'
import type { Derivation } from '../derived/derivation.ts'
import { useProgress } from '../app/use-progress.ts'
import { Section } from '../components/section.tsx'
import { Slot } from '../widgets/slot.tsx'
import { PluginCard } from './plugin-card.tsx'
import type { PluginFacts } from './plugin-facts.ts'

interface Plugins {
  readonly items: readonly PluginFacts[]
  readonly problems: readonly string[]
}

/** What is installed, for administrators. */
export function PluginsPage() {
  const { t, kith } = useApp()
  const plugins = useResource((signal) => kith.get<Plugins>('/api/plugins', signal), [])
  const work = useResource((signal) => kith.get<{ items: readonly Derivation[] }>('/api/derived', signal), [])
  const onChange = () => {
    plugins.reload()
    work.reload()
  }
  useLive(['core.plugin_'], onChange)
  useProgress(work.data?.items.some(({ waiting, paused }) => waiting > 0 && !paused) ?? false, work.reload)
  return (
    <Page title={t('plugins')} text={t('pluginsText')}>
      {plugins.data?.problems.map((problem) => (
        <p key={problem} class="error-card" role="alert">
          {problem}
        </p>
      ))}
      {plugins.data?.items.length === 0 && <Empty icon="plugins" title={t('noPlugins')} text={t('noPluginsText')} />}
      <div class="cards">
        {plugins.data?.items.map((plugin) => (
          <PluginCard
            key={plugin.id}
            plugin={plugin}
            work={work.data?.items.filter((one) => one.plugin === plugin.id) ?? []}
            onChange={onChange}
          />
        ))}
      </div>
      <Slot
        name="admin.panel"
        given={{}}
        frame={(widget, shown) => (
          <Section key={widget.tag} title={widget.title}>
            {shown}
          </Section>
        )}
      />
    </Page>
  )
}
