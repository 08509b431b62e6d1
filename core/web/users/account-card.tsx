import { Avatar } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { formatBytes } from '../components/formats.ts'
import type { Account } from './account.ts'
import { AccountActions } from './account-actions.tsx'

interface AccountCardProps {
  readonly account: Account
  readonly onChange: () => void
}

/** One account, and what an administrator can do with it. */
export function AccountCard({ account, onChange }: AccountCardProps) {
  const { t } = useApp()
  return (
    <li class={account.disabledAt ? 'row off' : 'row'}>
      <Avatar person={account} />
      <div class="grow">
        <strong>{account.name}</strong> {account.admin && <span class="chip">{t('administrator')}</span>}{' '}
        {account.disabledAt && <span class="chip">{t('disabledUser')}</span>}
        <br />
        <small>
          {account.email} · {storageText(account, t)}
        </small>
      </div>
      <AccountActions account={account} onChange={onChange} />
    </li>
  )
}

function storageText({ usedBytes, quotaBytes }: Account, t: ReturnType<typeof useApp>['t']): string {
  const used = formatBytes(usedBytes)
  if (quotaBytes !== null) return t('usedOf', { used, quota: formatBytes(quotaBytes) })
  return usedBytes > 0 ? t('usedStorage', { used }) : t('usedNothing')
}
