import { useKith } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import type { Space } from '../parts/space.ts'

/** What the owner of a new space does first; gone once it is done. */
export function StartSteps({ space }: { readonly space: Space }) {
  const { t } = useKith()
  const steps = [
    [t('stepPhotos'), space.count > 0],
    [t('stepMembers'), space.members > 1],
    [t('stepCover'), space.cover !== null],
  ] as const
  const done = steps.filter(([, is]) => is).length
  if (done === steps.length) return null
  return (
    <section class="card stack" aria-label={t('steps')}>
      <strong>{t('stepsDone', { done, of: steps.length })}</strong>
      <ol class="steps">
        {steps.map(([step, is]) => (
          <li key={step} class={is ? 'done' : ''}>
            <Icon name={is ? 'check' : 'plus'} />
            {step}
          </li>
        ))}
      </ol>
    </section>
  )
}
