import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type People, PEOPLE, type Person } from '../parts/person.ts'
import { Round } from '../parts/round.tsx'
import { lastMerge } from '../parts/undo-merge.tsx'

interface MergeProps {
  readonly person: Person
  readonly done: () => void
}

/** Says who else this person is. */
export function MergeWith({ person, done }: MergeProps) {
  const { t, get, post } = useKith()
  const [search, setSearch] = useState('')
  const { data } = useResource((signal) => get<People>(`${PEOPLE}?all=true&limit=500`, signal), [])
  const { wrong, busy, attempt } = useTrying()
  const wanted = search.trim().toLowerCase()
  const others = data?.items.filter((one) => one.id !== person.id && one.name.toLowerCase().includes(wanted))
  const merge = (other: Person) =>
    attempt(async () => {
      const { mergeId } = await post<{ mergeId: string }>(`${PEOPLE}/${person.id}/merge`, { ids: [other.id] })
      lastMerge.value = mergeId
      done()
    })
  return (
    <section class="card stack" aria-label={t('mergeWith')}>
      <p class="muted">{t('mergeText')}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <div class="row faces">
        {others?.map((other) => (
          <button key={other.id} type="button" class="quiet bare" disabled={busy} onClick={() => merge(other)}>
            <Round face={other.cover} />
            <small>{other.name || t('photos', { count: other.photos })}</small>
          </button>
        ))}
      </div>
      {others?.length === 0 && <p class="muted">{t('noneFound')}</p>}
      <div class="row">
        <button type="button" onClick={done}>
          {t('cancel')}
        </button>
      </div>
    </section>
  )
}
