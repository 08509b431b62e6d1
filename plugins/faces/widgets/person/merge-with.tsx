import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type People, PEOPLE, type Person } from '../parts/person.ts'
import { Round } from '../parts/round.tsx'
import { makeOne } from '../parts/say-same.ts'
import { lastMerge } from '../parts/undo-merge.tsx'

interface MergeProps {
  readonly person: Person
  /** With who they are from now on, if they were merged. */
  readonly done: (into?: string) => void
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
      // One's own person stays.
      const [into, goes] = person.own ? [person, other] : [other, person]
      lastMerge.value = (await makeOne(post, into, [goes])) ?? ''
      done(into.id)
    })
  return (
    <section class="card stack" aria-label={t('mergeWith')}>
      <p class="muted">{t(person.own ? 'mergeText' : 'sameText')}</p>
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
        <button type="button" onClick={() => done()}>
          {t('cancel')}
        </button>
      </div>
    </section>
  )
}
