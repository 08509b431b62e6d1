import { useApp } from '../app/app.ts'
import { useTitle } from '../components/page.tsx'
import { ChangePassword } from '../settings/change-password.tsx'
import { Welcome } from './welcome.tsx'

/** After somebody else made the password: nothing else is shown until it is one's own. */
export function MustChangePage() {
  const { t, session } = useApp()
  useTitle(t('mustChangeTitle'))
  return (
    <Welcome title={t('mustChangeTitle')} text={t('mustChangeText')}>
      <ChangePassword onDone={session.refresh} />
    </Welcome>
  )
}
