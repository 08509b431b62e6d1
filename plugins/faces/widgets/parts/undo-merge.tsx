import { shared, useKith, useTrying } from '@kith/sdk/widgets'
import { FACES } from './person.ts'

/** The last merge on this page, as long as it can be taken back with a click. */
export const lastMerge = shared('faces.last_merge', '')

/** Takes the last merge back. */
export function UndoMerge({ onUndone }: { readonly onUndone: () => void }) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const mergeId = lastMerge.value
  if (!mergeId) return null
  const undo = () =>
    attempt(async () => {
      await post(`${FACES}/merges/${mergeId}/undo`)
      lastMerge.value = ''
      onUndone()
    })
  return (
    <p class="card row" role="status">
      <span class="grow">{wrong || t('merged')}</span>
      <button type="button" disabled={busy} onClick={undo}>
        {t('undo')}
      </button>
      <button type="button" class="quiet" onClick={() => (lastMerge.value = '')}>
        {t('close')}
      </button>
    </p>
  )
}
