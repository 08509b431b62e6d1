import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'
import { CODES, LANGUAGES } from '../texts/say.ts'

/** In which language Kith speaks to one: its pages, notices and e-mails. */
export function LanguageChoice() {
  const { t, kith, session, language, toasts } = useApp()
  const choose = async (locale: string) => {
    await kith.patch('/api/auth/me', { locale: locale || null })
    await session.refresh()
  }
  return (
    <Section title={t('language')} text={t('languageText')}>
      <select
        aria-label={t('language')}
        value={language.chosen.value ?? ''}
        onChange={(event) => void choose(event.currentTarget.value).catch(toasts.fail)}
      >
        <option value="">{t('languageOfBrowser')}</option>
        {CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
    </Section>
  )
}
