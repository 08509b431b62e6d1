import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { PEOPLE, type Person, type Place } from '../parts/person.ts'
import { saySame } from '../parts/say-same.ts'

interface PlacesProps {
  readonly person: Person
  readonly changed: () => void
}

/** Where else somebody is known: a way there, and a way to say that it is somebody else. */
export function Places({ person, changed }: PlacesProps) {
  const { t, get, post } = useKith()
  const { wrong, busy, attempt } = useTrying()
  const { data } = useResource(
    (signal) => get<{ items: readonly Place[] }>(`${PEOPLE}/${person.id}/elsewhere`, signal),
    [person.id, person.elsewhere.join()],
  )
  const places = data?.items ?? []
  if (places.length === 0) return null
  const notSame = (place: Place) =>
    attempt(async () => {
      const [other] = person.own ? [person.id] : places.filter(({ id }) => id !== place.id).map(({ id }) => id)
      if (other) await saySame(post, other, place.id, false)
      changed()
    })
  return (
    <section class="stack" aria-label={t('alsoIn')}>
      <ul class="places">
        {places.map((place) => (
          <li key={place.id} class="row">
            <span class="muted">{t('alsoIn')}</span>
            <a href={place.page}>{place.collection}</a>
            {place.name && place.name !== person.name && <span class="muted">({place.name})</span>}
            {(person.own || places.length > 1) && (
              <button type="button" class="quiet" disabled={busy} onClick={() => notSame(place)}>
                {t('notSame')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {wrong && <p role="alert">{wrong}</p>}
    </section>
  )
}
