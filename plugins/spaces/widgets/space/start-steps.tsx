import { useKith } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { Icon } from '../parts/icon.tsx'
import { type Space, pageOf } from '../parts/space.ts'

interface StepsProps {
  readonly space: Space
  readonly addPhotos: () => void
}

/** What the owner of a new space does first, each a click away; gone once it is done. */
export function StartSteps({ space, addPhotos }: StepsProps) {
  const { t } = useKith()
  const steps: readonly (readonly [string, boolean, (name: string) => ComponentChildren])[] = [
    [
      t('stepPhotos'),
      space.count > 0,
      (name) => (
        <button type="button" class="step" onClick={addPhotos}>
          {name}
        </button>
      ),
    ],
    [t('stepMembers'), space.members > 1, (name) => <a href={`${pageOf(space.id)}/members`}>{name}</a>],
    [t('stepCover'), space.cover !== null, (name) => name],
  ]
  const done = steps.filter(([, is]) => is).length
  if (done === steps.length) return null
  return (
    <section class="card stack" aria-label={t('steps')}>
      <strong>{t('stepsDone', { done, of: steps.length })}</strong>
      <ol class="steps">
        {steps.map(([name, is, act]) => (
          <li key={name} class={is ? 'done' : ''}>
            <Icon name={is ? 'check' : 'plus'} />
            {is ? name : act(name)}
          </li>
        ))}
      </ol>
    </section>
  )
}
