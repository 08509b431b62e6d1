import { useApp } from '../app/app.ts'
import type { PluginFacts } from './plugin-facts.ts'

/** Who may see what through a plugin, so that it can be known before it is switched on. */
export function PluginGrants({ grants }: Pick<PluginFacts, 'grants'>) {
  const { t } = useApp()
  return (
    <details>
      <summary>{t('grants')}</summary>
      {grants.length === 0 && <p class="muted">{t('noGrants')}</p>}
      <ul class="stack">
        {grants.map(({ name, to, of, can }) => (
          <li key={name}>
            {t('grantLine', { to, of, can: new Intl.ListFormat('en', { type: 'conjunction' }).format(can) })}
            <br />
            <small>{name}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
