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
            {t('grantSets', { of })}
            <br />
            <small>{t('grantOf', { to, can: can.join(', ') })}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
