import { Avatar } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { formatBytes } from '../components/formats.ts'
import type { Account } from './account.ts'
import { ResetPassword } from './reset-password.tsx'

interface AccountCardProps {
  readonly account: Account
  readonly onChange: () => void
}

/** One account, and what an administrator can do with it. */
export function AccountCard({ account, onChange }: AccountCardProps) {
  const { t, kith, toasts, confirm } = useApp()
  const me = useMe()
  const [resetting, setResetting] = useState(false)
  const { id, name } = account
  const act = (doing: Promise<void>) => void doing.catch(toasts.fail).then(onChange)
  const disable = async () => {
    const yes = await confirm.ask({
      title: t('disableUser'),
      text: t('disableUserText', { name }),
      action: t('disableUser'),
    })
    if (yes) act(kith.post(`/api/users/${id}/disable`))
  }
  const remove = async () => {
    const text = t('deleteUserText', { name })
    if (await confirm.ask({ title: t('delete'), text, action: t('delete'), type: account.email }))
      act(kith.delete(`/api/users/${id}`))
  }
  return (
    <li class={account.disabledAt ? 'row off' : 'row'}>
      <Avatar person={account} />
      <div class="grow">
        <strong>{name}</strong> {account.admin && <span class="chip">{t('administrator')}</span>}{' '}
        {account.disabledAt && <span class="chip">{t('disabledUser')}</span>}
        <br />
        <small>
          {account.email} ·{' '}
          {account.usedBytes > 0 ? t('usedStorage', { used: formatBytes(account.usedBytes) }) : t('usedNothing')}
        </small>
      </div>
      {id !== me.id && (
        <div class="row">
          {account.disabledAt ? (
            <>
              <button type="button" onClick={() => act(kith.post(`/api/users/${id}/restore`))}>
                {t('restoreUser')}
              </button>
              <button type="button" class="danger" onClick={() => void remove()}>
                {t('deleteUser')}
              </button>
            </>
          ) : (
            <>
              <button type="button" onClick={() => setResetting(true)}>
                {t('resetPassword')}
              </button>
              <button type="button" onClick={() => void disable()}>
                {t('disableUser')}
              </button>
            </>
          )}
        </div>
      )}
      {resetting && <ResetPassword account={account} onClose={() => setResetting(false)} />}
    </li>
  )
}
