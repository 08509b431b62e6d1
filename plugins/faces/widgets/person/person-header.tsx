import { pageLanguage, useKith, useTrying } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import { PEOPLE, type Person } from '../parts/person.ts'
import { Round } from '../parts/round.tsx'

/** What may be open below the header. */
export type Panel = 'edit' | 'cover' | 'merge'

interface HeaderProps {
  readonly person: Person
  readonly panel: Panel | undefined
  readonly open: (panel: Panel) => void
  readonly changed: () => void
}

/** Who it is, and what can be done. */
export function PersonHeader({ person, panel, open, changed }: HeaderProps) {
  const { t, patch } = useKith()
  const { wrong, attempt } = useTrying()
  const button = (to: Panel, icon: Parameters<typeof Icon>[0]['name'], label: string) => (
    <button type="button" aria-expanded={panel === to} onClick={() => open(to)}>
      <Icon name={icon} />
      {label}
    </button>
  )
  const turn = (what: 'favourite' | 'hidden') =>
    attempt(async () => {
      await patch(`${PEOPLE}/${person.id}`, { [what]: !person[what] })
      changed()
    })
  const facts = [t('photos', { count: person.photos }), person.birthDate && t('born', { day: dayOf(person.birthDate) })]
  return (
    <header class="stack">
      <div class="row head">
        <a class="button quiet square" href="/faces" aria-label={t('allPeople')} title={t('allPeople')}>
          <Icon name="back" />
        </a>
        <Round face={person.cover} />
        <div class="grow">
          {person.name ? <h1>{person.name}</h1> : <h1 class="muted">{t('whoIsThis')}</h1>}
          <p class="muted">{facts.filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      {person.own ? (
        <div class="row">
          {button('edit', 'edit', t(person.name ? 'edit' : 'giveName'))}
          <button type="button" aria-pressed={person.favourite} onClick={() => turn('favourite')}>
            <Icon name="heart" filled={person.favourite} />
            {t('favourite')}
          </button>
          {button('cover', 'picture', t('chooseCover'))}
          {button('merge', 'merge', t('mergeWith'))}
          <button type="button" aria-pressed={person.hidden} onClick={() => turn('hidden')}>
            <Icon name="hide" />
            {t(person.hidden ? 'unhide' : 'hide')}
          </button>
        </div>
      ) : (
        <div class="row">{button('merge', 'merge', t('mergeWith'))}</div>
      )}
    </header>
  )
}

const dayOf = (date: string): string =>
  new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
