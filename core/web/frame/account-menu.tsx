import { Avatar, Icon } from '@kith/sdk/widgets'
import { useApp, useMe } from '../app/app.ts'
import { closePopover } from '../components/close-popover.ts'

/** One's own name, settings, and the way out. */
export function AccountMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t, session, toasts, uploads, confirm } = useApp()
  const me = useMe()
  const signOut = async () => {
    const question = { title: t('signOut'), text: t('signOutUploading'), action: t('signOut') }
    if (!uploads.busy.peek() || (await confirm.ask(question))) await session.signOut()
  }
  return (
    <>
      <button type="button" class="icon-button" popovertarget="account">
        <Avatar person={me} />
        <span class="visually-hidden">{me.name}</span>
      </button>
      <div id="account" popover="auto" class="menu" onClick={closePopover}>
        <p class="menu-head">
          <strong>{me.name}</strong>
          <br />
          <small>{me.email}</small>
        </p>
        <a class="menu-item" href="/settings">
          <Icon name="settings" />
          {t('settings')}
        </a>
        <button type="button" class="menu-item" onClick={onKeys}>
          <Icon name="keys" />
          {t('keys')}
        </button>
        <button type="button" class="menu-item" onClick={() => void signOut().catch(toasts.fail)}>
          <Icon name="back" />
          {t('signOut')}
        </button>
      </div>
    </>
  )
}
