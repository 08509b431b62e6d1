import { useApp } from '../app/app.ts'
import { THEMES } from '../app/theme.ts'
import { Section } from '../components/section.tsx'

const LABELS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

export function Appearance() {
  const { t, theme } = useApp()
  return (
    <Section title={t('theme')}>
      <div class="filter" role="radiogroup" aria-label={t('theme')}>
        {THEMES.map((one) => (
          <label key={one}>
            <input
              class="visually-hidden"
              type="radio"
              name="theme"
              checked={theme.value === one}
              onChange={() => {
                theme.value = one
              }}
            />
            {t(LABELS[one])}
          </label>
        ))}
      </div>
    </Section>
  )
}
