import { useApp } from '../app/app.ts'
import type { PluginFacts } from './plugin-facts.ts'

interface PluginDataProps {
  readonly plugin: PluginFacts
  readonly onChange: () => void
}

/** What a plugin keeps: exporting it, and deleting it once it is off. */
export function PluginData({ plugin: { id, title, state }, onChange }: PluginDataProps) {
  const { t, kith, confirm, toasts } = useApp()
  const uninstall = async () => {
    const text = t('uninstallText', { name: title, id })
    if (!(await confirm.ask({ title: t('uninstall'), text, action: t('delete'), type: id }))) return
    await kith.delete(`/api/plugins/${id}?confirm=${encodeURIComponent(id)}`).catch(toasts.fail)
    onChange()
  }
  if (state === 'installed') return null
  return (
    <footer class="row plugin-data">
      <a class="button quiet" href={kith.url(`/api/plugins/${id}/export`)} download={`${id}.ndjson`}>
        {t('exportData')}
      </a>
      {state !== 'enabled' && (
        <button type="button" class="quiet danger" onClick={() => void uninstall()}>
          {t('uninstall')}
        </button>
      )}
    </footer>
  )
}
