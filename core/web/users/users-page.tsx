import { Icon, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { Page } from '../components/page.tsx'
import type { Account } from './account.ts'
import { AccountCard } from './account-card.tsx'
import { AddUser } from './add-user.tsx'
import { type Invited, Invitation } from './invitation.tsx'

/** Everybody with an account, for administrators. */
export function UsersPage() {
  const { t, kith, router } = useApp()
  // The page Sharing leads here with `add`, when there is nobody to share with.
  const [adding, setAdding] = useState(router.query.peek().has('add'))
  const [invited, setInvited] = useState<Invited | undefined>(undefined)
  const accounts = useResource((signal) => kith.get<readonly Account[]>('/api/users', signal), [])
  const add = (
    <button type="button" class="primary" onClick={() => setAdding(true)}>
      <Icon name="plus" />
      {t('addUser')}
    </button>
  )
  return (
    <Page title={t('users')} text={t('usersText')} actions={add}>
      <ul class="list">
        {accounts.data?.map((account) => (
          <AccountCard key={account.id} account={account} onChange={accounts.reload} />
        ))}
      </ul>
      {adding && (
        <AddUser
          onClose={() => setAdding(false)}
          onAdded={(somebody) => {
            setAdding(false)
            setInvited(somebody)
            accounts.reload()
          }}
        />
      )}
      {invited && <Invitation invited={invited} onClose={() => setInvited(undefined)} />}
    </Page>
  )
}
