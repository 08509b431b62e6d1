import { useKith, useTrying } from '@kith/sdk/widgets'
import type { Person } from '../parts/person.ts'
import { makeOne } from '../parts/say-same.ts'
import { lastMerge } from '../parts/undo-merge.tsx'

interface MergeBarProps {
  readonly chosen: readonly Person[]
  readonly onMerged: () => void
}

/** What can be done with those who are selected: they become one. */
export function MergeBar({ chosen, onMerged }: MergeBarProps) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const merge = () =>
    attempt(async () => {
      // One's own with a name and the most photos stays.
      const [into, ...others] = [...chosen].sort(
        (a, b) => Number(b.own) - Number(a.own) || Number(b.name !== '') - Number(a.name !== '') || b.photos - a.photos,
      )
      if (!into) return
      lastMerge.value = (await makeOne(post, into, others)) ?? ''
      onMerged()
    })
  return (
    <div class="card row">
      <p class="grow">{wrong ? <span role="alert">{wrong}</span> : t('chooseSame', { count: chosen.length })}</p>
      <button type="button" class="primary" disabled={busy || chosen.length < 2} onClick={merge}>
        {t('merge')}
      </button>
    </div>
  )
}
