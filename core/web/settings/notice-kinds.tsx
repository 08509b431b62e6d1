import { useResource } from '@kith/sdk/widgets'
import { useRef, useState } from 'preact/hooks'
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
  // What was chosen here, before the server knows of it.
  const [chosen, setChosen] = useState<ReadonlySet<string> | undefined>(undefined)
  const saving = useRef(Promise.resolve())
  const { kinds: all = [], channels = [] } = kinds.data ?? {}
  if (all.length === 0) return null
  const muted = chosen ?? new Set([...all, ...channels].filter((kind) => kind.muted).map(({ name }) => name))
  const toggle = (name: string) => {
    const next = new Set(muted)
    if (!next.delete(name)) next.add(name)
    setChosen(next)
    // One after the other, so that the last one counts.
    saving.current = saving.current
      .then(() => kith.put('/api/notices/mutes', { muted: [...next] }))
      .catch((error: unknown) => {
        toasts.fail(error)
        setChosen(undefined)
        kinds.reload()
      })
  }
  const draw = ({ name, label }: Switch) => (
    <label key={name} class="check">
      <input type="checkbox" checked={!muted.has(name)} onChange={() => toggle(name)} />
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
