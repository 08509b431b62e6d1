import { useKith } from '@kith/sdk/widgets'

interface AnswersProps {
  readonly busy: boolean
  readonly answer: (yes: boolean) => unknown
  readonly later: () => void
}

/** Yes, no, or not now. */
export function Answers({ busy, answer, later }: AnswersProps) {
  const { t } = useKith()
  return (
    <span class="row">
      <button type="button" class="primary" disabled={busy} onClick={() => answer(true)}>
        {t('yes')}
      </button>
      <button type="button" disabled={busy} onClick={() => answer(false)}>
        {t('no')}
      </button>
      <button type="button" class="quiet" onClick={later}>
        {t('later')}
      </button>
    </span>
  )
}
