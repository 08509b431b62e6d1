import { Form, textOf } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { useTitle } from '../components/page.tsx'
import { TimelineView } from './timeline-view.tsx'

/** One's locked photos, behind the PIN or the password. */
export function LockedPage() {
  const { t } = useApp()
  const { unlockedUntil } = useMe().session
  useTitle(t('locked'))
  return unlockedUntil === null ? <Unlock /> : <Unlocked />
}

function Unlocked() {
  const { t, kith, session, toasts } = useApp()
  const lock = async () => {
    await kith.post('/api/auth/lock')
    session.locked()
  }
  return (
    <div class="photos">
      <header class="row">
        <h1 class="grow">{t('locked')}</h1>
        <button type="button" onClick={() => void lock().catch(toasts.fail)}>
          {t('lockAgain')}
        </button>
      </header>
      <TimelineView
        source={{ state: 'locked' }}
        empty={<Empty icon="lock" title={t('lockedEmpty')} text={t('lockedEmptyText')} />}
      />
    </div>
  )
}

function Unlock() {
  const { t, kith, session } = useApp()
  const { hasPin, hasPassword } = useMe()
  const [byPin, setByPin] = useState(hasPin)
  const unlock = async (values: FormData) => {
    const proof = byPin ? { pin: textOf(values, 'pin') } : { password: textOf(values, 'password') }
    await kith.post('/api/auth/unlock', proof)
    await session.refresh()
  }
  const other = hasPin && hasPassword && (
    <button type="button" class="quiet" onClick={() => setByPin(!byPin)}>
      {t(byPin ? 'withPassword' : 'withPin')}
    </button>
  )
  return (
    <Empty alone icon="lock" title={t('lockedTitle')} text={t('lockedText')}>
      {hasPin || hasPassword ? (
        <Form key={String(byPin)} submit={t('unlock')} onSubmit={unlock} actions={other}>
          <label class="field">
            {t(byPin ? 'pin' : 'password')}
            {byPin ? (
              <input name="pin" type="password" inputMode="numeric" autocomplete="off" required autofocus />
            ) : (
              <input name="password" type="password" autocomplete="current-password" required autofocus />
            )}
          </label>
        </Form>
      ) : (
        <a class="button" href="/settings">
          {t('lockedNoWay')}
        </a>
      )}
    </Empty>
  )
}
