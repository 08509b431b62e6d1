import { useApp, useMe } from '../app/app.ts'
import { Section } from '../components/section.tsx'

/** Taking along everything that is one's own. */
export function ExportData() {
  const { t, kith } = useApp()
  const { unlockedUntil } = useMe().session
  const unlocked = unlockedUntil !== null
  return (
    <Section title={t('exportTitle')} text={t('exportText')}>
      <p class="muted">{t(unlocked ? 'exportUnlocked' : 'exportLocked')}</p>
      <div>
        {/* The browser saves it while it comes: it can be far larger than memory. */}
        <a class="button" href={kith.url('/api/export')} download="">
          {t('exportAction')}
        </a>
      </div>
    </Section>
  )
}
