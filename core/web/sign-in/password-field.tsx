import { useApp } from '../app/app.ts'

/** As short as the server takes one. */
const SHORTEST = 8

/** A field for a password that is being chosen. */
export function PasswordField({ label, name = 'password' }: { readonly label: string; readonly name?: string }) {
  const { t } = useApp()
  return (
    <label class="field">
      {label}
      <input name={name} type="password" autocomplete="new-password" minLength={SHORTEST} required />
      <small>{t('passwordHint', { count: SHORTEST })}</small>
    </label>
  )
}
