import type { Toasts } from '../app/toasts.ts'
import type { Say } from '../texts/say.ts'
import type { Stage } from './upload-item.ts'

/** Says in a sentence each what came of some uploads. Which failed, and why, is in their list. */
export function sayEnded(t: Say, toasts: Toasts, counts: Readonly<Record<Stage, number>>): void {
  if (counts.done > 0) toasts.tell(t('uploadDone', { count: counts.done }))
  if (counts.here > 0) toasts.tell(t('uploadDuplicates', { count: counts.here }))
  if (counts.trash > 0) toasts.tell(t('uploadInTrash', { count: counts.trash }))
  if (counts.failed > 0) toasts.fail(t('uploadFailures', { count: counts.failed }))
}
