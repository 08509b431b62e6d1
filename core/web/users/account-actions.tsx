import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import type { Account } from './account.ts'
import { EditAccount } from './edit-account.tsx'
import { ResetPassword } from './reset-password.tsx'

interface AccountActionsProps {
  readonly account: Account
  readonly onChange: () => void
}

/** The buttons beside an account. Nobody disables or deletes their own. */
export function AccountActions({ account, onChange }: AccountActionsProps) {
  const { t, kith, toasts, confirm } = useApp()
  const me = useMe()
  const [open, setOpen] = useState<'edit' | 'password' | undefined>(undefined)
  const close = () => setOpen(undefined)
  const { id, name, disabledAt } = account
  const usable = !disabledAt && id !== me.id
  const act = (doing: Promise<void>) => void doing.catch(toasts.fail).then(onChange)
  const disable = async () => {
    const text = t('disableUserText', { name })
    if (await confirm.ask({ title: t('disableUser'), text, action: t('disableUser') }))
      act(kith.post(`/api/users/${id}/disable`))
  }
  const signOut = async () => {
    close()
    const text = t('signOutUserText', { name })
    if (await confirm.ask({ title: t('signOutUser'), text, action: t('signOutUser') }))
      act(kith.delete(`/api/users/${id}/sessions`).then(() => toasts.tell(t('userSignedOut', { name }))))
  }
  const remove = async () => {
    const text = t('deleteUserText', { name })
    if (await confirm.ask({ title: t('delete'), text, action: t('delete'), type: account.email }))
      act(kith.delete(`/api/users/${id}`))
  }
  return (
    <div class="row">
      <button type="button" onClick={() => setOpen('edit')}>
        {t('edit')}
      </button>
      {disabledAt && (
        <>
          <button type="button" onClick={() => act(kith.post(`/api/users/${id}/restore`))}>
            {t('restoreUser')}
          </button>
          <button type="button" class="danger" onClick={() => void remove()}>
            {t('deleteUser')}
          </button>
        </>
      )}
      {usable && (
        <button type="button" onClick={() => void disable()}>
          {t('disableUser')}
        </button>
      )}
      {open === 'edit' && (
        <EditAccount account={account} onClose={close} onChange={onChange}>
          {usable && (
            <div class="row">
              <button type="button" onClick={() => setOpen('password')}>
                {t('resetPassword')}
              </button>
              <button type="button" onClick={() => void signOut()}>
                {t('signOutUser')}
              </button>
            </div>
          )}
        </EditAccount>
      )}
      {open === 'password' && <ResetPassword account={account} onClose={close} />}
    </div>
  )
}
