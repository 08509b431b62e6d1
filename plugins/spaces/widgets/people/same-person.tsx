import { useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type SpacePeople, type SpacePerson, peopleIn } from './person.ts'
import { Portrait } from './portrait.tsx'

interface SameProps {
  readonly spaceId: string
  readonly person: SpacePerson
  readonly done: (joiningId?: string) => void
}

/** Says who else this person is. */
export function SamePerson({ spaceId, person, done }: SameProps) {
  const { t, get, post } = useKith()
  const [search, setSearch] = useState('')
  const address = `${peopleIn(spaceId)}?all=true&limit=200${search && `&search=${encodeURIComponent(search)}`}`
  const { data } = useResource((signal) => get<SpacePeople>(address, signal), [address])
  const { wrong, busy, attempt } = useTrying()
  const merge = (other: SpacePerson) =>
    attempt(async () => {
      const ids = [other.id]
      const { joiningId } = await post<{ joiningId: string }>(`${peopleIn(spaceId)}/${person.id}/merge`, { ids })
      done(joiningId)
    })
  const others = data?.items.filter((one) => one.id !== person.id)
  return (
    <section class="card stack" aria-label={t('samePerson')}>
      <p class="muted">{t('samePersonText')}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <input
        type="search"
        aria-label={t('searchPeople')}
        placeholder={t('searchPeople')}
        onInput={(event) => setSearch(event.currentTarget.value.trim())}
      />
      {others?.length === 0 && <p class="muted">{t('nobodyFound')}</p>}
      <div class="row choices">
        {others?.map((other) => (
          <button key={other.id} type="button" class="quiet person" disabled={busy} onClick={() => merge(other)}>
            <Portrait spaceId={spaceId} person={other} />
            <small>{other.name || t('photos', { count: other.photos })}</small>
          </button>
        ))}
      </div>
      <div class="row">
        <button type="button" onClick={() => done()}>
          {t('cancel')}
        </button>
      </div>
    </section>
  )
}
