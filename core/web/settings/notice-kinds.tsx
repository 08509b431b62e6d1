import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'

interface Switch {
  readonly name: string
  readonly label: string
  readonly muted: boolean
}

interface Kinds {
  readonly kinds: readonly Switch[]
  /** Ways out of Kith, for example a chat. */
  readonly channels: readonly Switch[]
}

/** Which notices one wants, and where else they go. */
export function NoticeKinds() {
  const { t, kith, toasts } = useApp()
  const kinds = useResource((signal) => kith.get<Kinds>('/api/notices/mutes', signal), [])
  const { kinds: all = [], channels = [] } = kinds.data ?? {}
  if (all.length === 0) return null
  const toggle = (name: string) => {
    const muted = [...all, ...channels]
      .filter((kind) => (kind.name === name ? !kind.muted : kind.muted))
      .map((kind) => kind.name)
    kith.put('/api/notices/mutes', { muted }).catch(toasts.fail).then(kinds.reload, kinds.reload)
  }
  const draw = ({ name, label, muted }: Switch) => (
    <label key={name} class="check">
      <input type="checkbox" checked={!muted} onChange={() => toggle(name)} />
      {label}
    </label>
  )
  return (
    <Section title={t('notices')} text={t('noticesText')}>
      {all.map(draw)}
      {channels.length > 0 && <p>{t('noticeChannels')}</p>}
      {channels.map(draw)}
    </Section>
  )
}
