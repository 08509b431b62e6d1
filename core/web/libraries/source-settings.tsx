import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { SettingsForm } from '../schema-form/settings-form.tsx'
import type { Library } from './library.ts'
import type { Source } from './source.ts'

interface SourceSettingsProps {
  readonly library: Library
  readonly onChange: () => void
}

/** Changes where a library's photos are; a secret that is left empty stays what it was. */
export function SourceSettings({ library, onChange }: SourceSettingsProps) {
  const { t, kith } = useApp()
  const sources = useResource((signal) => kith.get<readonly Source[]>('/api/libraries/sources', signal), [])
  const source = sources.data?.find(({ type }) => type === library.source?.type)
  if (!source || !library.source) return null
  const save = async (config: Readonly<Record<string, unknown>>) => {
    await kith.patch(`/api/libraries/${library.id}`, { source: { config } })
    onChange()
  }
  return (
    <details>
      <summary>{t('changeSource')}</summary>
      <SettingsForm schema={source.form} values={library.source.config} onSave={save} />
    </details>
  )
}
