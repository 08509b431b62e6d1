import { Dialog } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { CopyButton } from '../components/copy-button.tsx'

/** Somebody who was added, with the password they sign in with once. */
export interface Invited {
  readonly name: string
  readonly email: string
  readonly password: string
}

interface InvitationProps {
  readonly invited: Invited
  readonly onClose: () => void
}

/** What to tell somebody who was added: it is shown once, because nobody knows the password afterwards. */
export function Invitation({ invited: { name, email, password }, onClose }: InvitationProps) {
  const { t } = useApp()
  const text = t('invitation', { name, email, password, address: location.origin })
  return (
    <Dialog title={t('invited', { name })} onClose={onClose}>
      <p class="muted">{t('invitedText')}</p>
      <textarea class="invitation" aria-label={t('invitationLabel')} readOnly value={text} />
      <div class="form-actions">
        <a class="button quiet" href="/sharing">
          {t('toSharing')}
        </a>
        <CopyButton text={text} />
        <button type="button" class="primary" autofocus onClick={onClose}>
          {t('done')}
        </button>
      </div>
    </Dialog>
  )
}
