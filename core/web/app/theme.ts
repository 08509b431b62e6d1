import { type Signal, effect, signal } from '@preact/signals'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEY = 'kith.theme'

const isTheme = (text: string | null): text is Theme => THEMES.some((theme) => theme === text)

/** The chosen appearance, kept by this browser. Colours follow from the page's `color-scheme`. */
export function createTheme(): Signal<Theme> {
  const stored = localStorage.getItem(KEY)
  const theme = signal<Theme>(isTheme(stored) ? stored : 'system')
  effect(() => {
    localStorage.setItem(KEY, theme.value)
    document.documentElement.dataset['theme'] = theme.value
  })
  return theme
}
