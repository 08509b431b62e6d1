import { useKith, useTrying } from '@kith/sdk/widgets'
import { peopleIn } from './person.ts'

interface JoinedProps {
  readonly spaceId: string
  readonly joiningId: string
  readonly undone: () => void
}

/** Two are one now, and can be two again. */
export function Joined({ spaceId, joiningId, undone }: JoinedProps) {
  const { t, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const undo = () =>
    attempt(async () => {
      await post(`${peopleIn(spaceId)}/joinings/${joiningId}/undo`)
      undone()
    })
  return (
    <p class="card row" role="status">
      <span class="grow">{wrong || t('personMerged')}</span>
      <button type="button" disabled={busy} onClick={undo}>
        {t('undo')}
      </button>
    </p>
  )
}
