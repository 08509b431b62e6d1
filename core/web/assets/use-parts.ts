import { PartlyDone, inParts } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

/** Answers the photos for which it was done: when a later request fails that is said, and those before it count. */
type Parts = (ids: readonly string[], send: (some: readonly string[]) => Promise<unknown>) => Promise<readonly string[]>

/** Does something with any number of photos, in as many requests as the server wants, and shows how far it is. */
export function useParts(): Parts {
  const { t, toasts } = useApp()
  return async (ids, send) => {
    const count = ids.length
    try {
      await inParts(ids, send, { onPart: (done) => toasts.working(t('partsDone', { done, count })) })
      return ids
    } catch (error) {
      if (!(error instanceof PartlyDone)) throw error
      toasts.fail(new Error(t('partsStopped', { done: error.done.length, count, reason: error.message })))
      return error.done
    } finally {
      toasts.working(undefined)
    }
  }
}
