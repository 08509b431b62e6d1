import { useKith, useLive, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Joined } from './joined.tsx'
import { type SpacePeople, type SpacePerson, pageOfPerson, peopleIn } from './person.ts'
import { usePages } from '../parts/use-pages.ts'
import { Portrait } from './portrait.tsx'
import { SameAsked } from './same-asked.tsx'

type Which = 'usual' | 'all' | 'hidden'
const QUERY: Record<Which, string> = { usual: '', all: '&all=true', hidden: '&hidden=true' }
const PAGE = 100

interface ListProps {
  readonly spaceId: string
  readonly owner: boolean
  readonly edits: boolean
}

/** Everybody on the photos of a space. Those who are hidden, and those on few photos, are shown on request. */
export function PeopleList({ spaceId, owner, edits }: ListProps) {
  const { t, post } = useKith()
  const [which, setWhich] = useState<Which>('usual')
  const [search, setSearch] = useState('')
  const { wrong, busy, attempt } = useTrying()
  const [looking, setLooking] = useState(false)
  const address = `${peopleIn(spaceId)}?limit=${PAGE}${QUERY[which]}${search && `&search=${encodeURIComponent(search)}`}`
  const { first: data, items, reload, more } = usePages<SpacePerson, SpacePeople>(address)
  useLive(['spaces.', 'core.asset_trashed', 'core.asset_restored'], reload)
  const [joined, setJoined] = useState<string | undefined>(undefined)
  const again = () => attempt(() => post<void>(`${peopleIn(spaceId)}/again`).then(() => setLooking(true)))
  const show = (next: Which, label: string) => (
    <button type="button" aria-pressed={which === next} onClick={() => setWhich(which === next ? 'usual' : next)}>
      {label}
    </button>
  )
  const nobody = which === 'hidden' ? 'nobodyHidden' : search ? 'nobodyFound' : 'noPeople'
  return (
    <section class="stack" aria-label={t('people')}>
      <div class="row">
        <input
          type="search"
          class="grow"
          aria-label={t('searchPeople')}
          placeholder={t('searchPeople')}
          onInput={(event) => setSearch(event.currentTarget.value.trim())}
        />
        {data && (data.few > 0 || which === 'all') && show('all', t('showFew', { count: data.few }))}
        {data && (data.hidden > 0 || which === 'hidden') && show('hidden', t('showHidden', { count: data.hidden }))}
        {owner && (
          <button type="button" disabled={busy || looking} onClick={again}>
            {t('findSame')}
          </button>
        )}
      </div>
      {edits && <SameAsked spaceId={spaceId} joined={setJoined} />}
      {joined && <Joined spaceId={spaceId} joiningId={joined} undone={() => setJoined(undefined)} />}
      {looking && <p role="status">{t('findingSame')}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      {items?.length === 0 && <p class="muted">{t(nobody)}</p>}
      <ul class="people">
        {items?.map((person) => (
          <li key={person.id}>
            <a class="person" href={pageOfPerson(spaceId, person.id)}>
              <Portrait spaceId={spaceId} person={person} />
              {person.name ? <strong>{person.name}</strong> : <span class="muted">{t('whoIsThis')}</span>}
              <small>{t('photos', { count: person.photos })}</small>
            </a>
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={more}>
          {t('more')}
        </button>
      )}
    </section>
  )
}
