import { Icon } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'

interface StepProps {
  readonly side: 'previous' | 'next'
  /** Absent where there is none. */
  readonly onStep: (() => void) | undefined
}

/** Goes to the photo before or after. */
export function Step({ side, onStep }: StepProps) {
  const { t } = useApp()
  if (!onStep) return null
  return (
    <button type="button" class={`step ${side}`} aria-label={t(side)} onClick={onStep}>
      <Icon name={side} />
    </button>
  )
}
