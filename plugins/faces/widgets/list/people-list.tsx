import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type People, PEOPLE, type Person } from '../parts/person.ts'
import { Questions } from '../parts/questions.tsx'
import { SameQuestions } from '../parts/same-questions.tsx'
import { UndoMerge } from '../parts/undo-merge.tsx'
import { MergeBar } from './merge-bar.tsx'
import { PersonCard } from './person-card.tsx'

type Which = 'usual' | 'all' | 'hidden'
const QUERY: Record<Which, string> = { usual: '', all: '&all=true', hidden: '&hidden=true' }

/** Everybody on one's photos. Those who are hidden, and those on few photos, are shown on request. */
export function PeopleList() {
  const { t, get } = useKith()
  const [which, setWhich] = useState<Which>('usual')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly Person[] | undefined>(undefined)
  const { data, reload } = useResource((signal) => everybody((path) => get<People>(path, signal), which), [which])
  useLive(['faces.', 'core.asset_trashed', 'core.asset_restored'], reload)
  const wanted = search.trim().toLowerCase()
  const found = data?.items.filter((one) => one.name.toLowerCase().includes(wanted))
  const toggle = (person: Person) =>
    setChosen((some = []) =>
      some.some((one) => one.id === person.id) ? some.filter((one) => one.id !== person.id) : [...some, person],
    )
  const show = (next: Which, count: number) => (
    <button
      type="button"
      class={which === next ? 'primary' : ''}
      aria-pressed={which === next}
      onClick={() => setWhich(which === next ? 'usual' : next)}
    >
      {t(next, { count })}
    </button>
  )
  return (
    <div class="stack">
      <header class="row">
        <h1 class="grow">{t('people')}</h1>
        {data && data.items.length > 1 && (
          <button type="button" aria-pressed={chosen !== undefined} onClick={() => setChosen(chosen ? undefined : [])}>
            {t(chosen ? 'cancel' : 'select')}
          </button>
        )}
      </header>
      {which === 'usual' && !chosen && <Questions />}
      {which === 'usual' && !chosen && <SameQuestions />}
      <UndoMerge onUndone={reload} />
      {chosen && (
        <MergeBar
          chosen={chosen}
          onMerged={() => {
            setChosen(undefined)
            reload()
          }}
        />
      )}
      <div class="row tools">
        <input
          type="search"
          class="grow"
          aria-label={t('search')}
          placeholder={t('search')}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        {data && (data.few > 0 || which === 'all') && show('all', data.few)}
        {data && (data.hidden > 0 || which === 'hidden') && show('hidden', data.hidden)}
      </div>
      {data?.items.length === 0 && <p class="muted">{t(which === 'hidden' ? 'nobodyHidden' : 'nobodyYet')}</p>}
      {data && data.items.length > 0 && found?.length === 0 && <p class="muted">{t('noneFound')}</p>}
      <ul class="people">
        {found?.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            {...(chosen && { chosen: chosen.some((one) => one.id === person.id), onChoose: () => toggle(person) })}
          />
        ))}
      </ul>
    </div>
  )
}

/** As many pages as there are. */
async function everybody(get: (path: string) => Promise<People>, which: Which): Promise<People> {
  const first = await get(`${PEOPLE}?limit=500${QUERY[which]}`)
  const items = [...first.items]
  for (let next = first.next; next !== null;) {
    const page = await get(`${PEOPLE}?limit=500${QUERY[which]}&cursor=${next}`)
    items.push(...page.items)
    next = page.next
  }
  return { ...first, items }
}
