import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { PEOPLE, type Person } from '../parts/person.ts'
import { Round } from '../parts/round.tsx'

interface CoverProps {
  readonly person: Person
  readonly done: () => void
}

/** The faces of a person, to choose the one that stands for them. */
export function ChooseCover({ person, done }: CoverProps) {
  const { t, get, patch } = useKith()
  const address = `${PEOPLE}/${person.id}`
  const { data } = useResource(
    (signal) => get<{ items: readonly { id: string }[] }>(`${address}/faces?limit=60`, signal),
    [person.id],
  )
  const { wrong, busy, attempt } = useTrying()
  const choose = (cover: string | null) =>
    attempt(async () => {
      await patch(address, { cover })
      done()
    })
  return (
    <section class="card stack" aria-label={t('chooseCover')}>
      {wrong && <p role="alert">{wrong}</p>}
      <div class="row faces">
        {data?.items.map(({ id }, i) => (
          <button
            key={id}
            type="button"
            class="quiet bare"
            aria-label={t('faceNumber', { place: i + 1 })}
            aria-pressed={id === person.cover}
            disabled={busy}
            onClick={() => choose(id)}
          >
            <Round face={id} />
          </button>
        ))}
      </div>
      <div class="row">
        {person.coverChosen && (
          <button type="button" disabled={busy} onClick={() => choose(null)}>
            {t('bestCover')}
          </button>
        )}
        <button type="button" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </section>
  )
}
