import { Form, textOf } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { Section } from '../components/section.tsx'

/** Choosing the PIN for locked photos, and removing it. */
export function Pin() {
  const { t, kith, session, toasts } = useApp()
  const { hasPin, hasPassword } = useMe()
  // New forms after each change, so that nothing stays in the page.
  const [turn, setTurn] = useState(0)
  const proofOf = (values: FormData) => {
    if (hasPassword) return { password: textOf(values, 'password') }
    return hasPin ? { current: textOf(values, 'current') } : {}
  }
  const done = async (said: 'pinSet' | 'pinRemoved') => {
    await session.refresh()
    setTurn(turn + 1)
    toasts.tell(t(said))
  }
  const choose = async (values: FormData) => {
    await kith.put('/api/auth/pin', { pin: textOf(values, 'pin'), ...proofOf(values) })
    await done('pinSet')
  }
  const remove = async (values: FormData) => {
    await kith.post('/api/auth/pin/remove', proofOf(values))
    await done('pinRemoved')
  }
  const proof = (hasPassword || hasPin) && (
    <label class="field">
      {t(hasPassword ? 'currentPassword' : 'currentPin')}
      <input
        name={hasPassword ? 'password' : 'current'}
        type="password"
        autocomplete={hasPassword ? 'current-password' : 'off'}
        required
      />
    </label>
  )
  return (
    <Section title={t('pin')} text={t('pinText')}>
      <Form key={turn} submit={t('setPin')} onSubmit={choose}>
        <label class="field">
          {t('newPin')}
          <input name="pin" type="password" inputMode="numeric" pattern="[0-9]{4,12}" autocomplete="off" required />
          <small>{t('pinHint')}</small>
        </label>
        {proof}
      </Form>
      {hasPin && (
        <Form key={`remove ${turn}`} submit={t('removePin')} onSubmit={remove}>
          {proof}
        </Form>
      )}
    </Section>
  )
}
