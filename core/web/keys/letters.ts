import { type Signal, effect, signal } from '@preact/signals'

const KEY = 'kith.keys'

/**
 * Whether single letters do something: who speaks to the computer, or hits keys by accident, switches that off. It is
 * said on the document, so that whatever hears keys can ask.
 */
export function createLetters(): Signal<boolean> {
  const on = signal(localStorage.getItem(KEY) !== 'off')
  effect(() => {
    localStorage.setItem(KEY, on.value ? 'on' : 'off')
    document.documentElement.dataset['keys'] = on.value ? 'on' : 'off'
  })
  return on
}

/** Whether a key is one that was switched off. */
export const isSwitchedOff = (key: string): boolean =>
  key.length === 1 && key !== ' ' && document.documentElement.dataset['keys'] === 'off'
