import { isOnCard } from '@kith/sdk/widgets'
import type { Say } from '../texts/say.ts'
import type { Toasts } from './toasts.ts'

/**
 * Says what went wrong where no card stands for it: in what a widget does on a click, in a promise nobody waited for.
 * Whoever clicked would else believe that it was done.
 */
export function sayStrayErrors(t: Say, toasts: Toasts): void {
  const say = (error: unknown) => {
    if (isOnCard(error) || !(error instanceof Error) || error.name === 'AbortError') return
    toasts.fail(new Error(t('strayError', { reason: error.message })))
  }
  window.addEventListener('error', (event) => say(event.error))
  window.addEventListener('unhandledrejection', (event) => say(event.reason))
}
