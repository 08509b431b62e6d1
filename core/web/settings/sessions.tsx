import { useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { formatAgo } from '../components/formats.ts'
import { Section } from '../components/section.tsx'
import { deviceOf } from './device-of.ts'

interface SessionFacts {
  readonly id: string
  readonly current: boolean
  readonly userAgent: string
  readonly address: string
  readonly seenAt: string
}

/** How many are shown at first: who forgets to sign out has many. */
const FEW = 5

/** Where one is signed in, and signing out there. */
export function Sessions() {
  const { t, kith, toasts, confirm } = useApp()
  const sessions = useResource((signal) => kith.get<readonly SessionFacts[]>('/api/auth/sessions', signal), [])
  const [all, setAll] = useState(false)
  const known = sessions.data ?? []
  // This one first, then the ones used last.
  const sorted = [...known].sort((a, b) => Number(b.current) - Number(a.current) || b.seenAt.localeCompare(a.seenAt))
  const end = (id: string) => void kith.delete(`/api/auth/sessions/${id}`).then(sessions.reload, toasts.fail)
  const endOthers = async () => {
    const yes = await confirm.ask({
      title: t('endOtherSessions'),
      text: t('endOtherSessionsText'),
      action: t('endOtherSessions'),
    })
    if (!yes) return
    await kith.delete('/api/auth/sessions')
    toasts.tell(t('otherSessionsEnded'))
    sessions.reload()
  }
  return (
    <Section title={t('sessions')} text={t('sessionsText')}>
      <ul class="list">
        {(all ? sorted : sorted.slice(0, FEW)).map(({ id, current, userAgent, address, seenAt }) => (
          <li key={id} class="row">
            <div class="grow">
              {deviceOf(userAgent)} {current && <small>({t('thisDevice')})</small>}
              <br />
              <small>{[address, t('seen', { when: formatAgo(seenAt) })].filter(Boolean).join(' · ')}</small>
            </div>
            {!current && (
              <button type="button" onClick={() => end(id)}>
                {t('endSession')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {known.length > 1 && (
        <div class="row">
          <button type="button" onClick={() => void endOthers().catch(toasts.fail)}>
            {t('endOtherSessions')}
          </button>
          {!all && known.length > FEW && (
            <button type="button" class="quiet" onClick={() => setAll(true)}>
              {t('allSessions', { count: known.length })}
            </button>
          )}
        </div>
      )}
    </Section>
  )
}
