import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'

interface Kinds {
  readonly kinds: readonly { readonly name: string; readonly label: string; readonly muted: boolean }[]
}

/** Which notices one wants. */
export function NoticeKinds() {
  const { t, kith, toasts } = useApp()
  const kinds = useResource((signal) => kith.get<Kinds>('/api/notices/mutes', signal), [])
  const all = kinds.data?.kinds ?? []
  if (all.length === 0) return null
  const toggle = (name: string) => {
    const muted = all.filter((kind) => (kind.name === name ? !kind.muted : kind.muted)).map((kind) => kind.name)
    kith.put('/api/notices/mutes', { muted }).catch(toasts.fail).then(kinds.reload, kinds.reload)
  }
  return (
    <Section title={t('notices')} text={t('noticesText')}>
      {all.map(({ name, label, muted }) => (
        <label key={name} class="check">
          <input type="checkbox" checked={!muted} onChange={() => toggle(name)} />
          {label}
        </label>
      ))}
    </Section>
  )
}
