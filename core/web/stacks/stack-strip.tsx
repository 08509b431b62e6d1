import { useApp } from '../app/app.ts'
import { pictureOf } from '../assets/addresses.ts'
import type { Stack } from '../photo/details.ts'
import { type Source, queryOf } from '../timeline/source.ts'
import { useStackActions } from './use-stack-actions.ts'

interface StackStripProps {
  /** The one that is looked at. */
  readonly id: string
  readonly stack: Stack
  readonly source: Source
  readonly mine: boolean
  readonly onChange: () => void
}

/** The photos of a stack below the one that is looked at, and what its owner can do with it. */
export function StackStrip({ id, stack, source, mine, onChange }: StackStripProps) {
  const { t, kith, router } = useApp()
  const actions = useStackActions()
  const then = (act: Promise<boolean>) => void act.then((done) => done && onChange())
  const isCover = stack.assets.some((one) => one.id === id && one.cover)
  return (
    <div class="stack-strip">
      <nav aria-label={t('stackOfThis')}>
        {stack.assets.map((one, i) => (
          <button
            key={one.id}
            type="button"
            aria-label={t('stackPhoto', { n: i + 1 })}
            aria-current={one.id === id ? 'true' : undefined}
            onClick={() => router.go(`/photo/${one.id}${queryOf(source)}`, { replace: true })}
          >
            <img src={kith.url(pictureOf(one, 'thumbnail', source))} alt="" draggable={false} />
          </button>
        ))}
      </nav>
      {mine && (
        <div class="row">
          {!isCover && (
            <button type="button" onClick={() => then(actions.chooseCover(stack.id, id))}>
              {t('stackCover')}
            </button>
          )}
          <button type="button" onClick={() => then(actions.takeOut(stack.id, id))}>
            {t('stackTakeOut')}
          </button>
          <button type="button" onClick={() => then(actions.takeApart(stack.id))}>
            {t('stackApart')}
          </button>
        </div>
      )}
    </div>
  )
}
