import { useApp, useMe } from '../app/app.ts'
import { Page } from '../components/page.tsx'
import { Section } from '../components/section.tsx'
import { Slot } from '../widgets/slot.tsx'
import { ApiKeys } from './api-keys.tsx'
import { Appearance } from './appearance.tsx'
import { ChangePassword } from './change-password.tsx'
import { Embeds } from './embeds.tsx'
import { ExportData } from './export-data.tsx'
import { LanguageChoice } from './language.tsx'
import { NoticeKinds } from './notice-kinds.tsx'
import { Pin } from './pin.tsx'
import { Profile } from './profile.tsx'
import { Provider } from './provider.tsx'
import { Sessions } from './sessions.tsx'

/** One's own account, and what plugins let one set. */
export function SettingsPage() {
  const { t, toasts } = useApp()
  const me = useMe()
  return (
    <Page title={t('settings')}>
      <Profile />
      <LanguageChoice />
      <Appearance />
      <Slot
        name="settings.page"
        given={{}}
        frame={(widget, shown) => (
          <Section key={widget.tag} title={widget.title}>
            {shown}
          </Section>
        )}
      />
      <NoticeKinds />
      {me.hasPassword && (
        <Section title={t('changePassword')}>
          <ChangePassword onDone={async () => toasts.tell(t('passwordChanged'))} />
        </Section>
      )}
      <Pin />
      <Provider />
      <Sessions />
      <ApiKeys />
      <Embeds />
      <ExportData />
    </Page>
  )
}
