import { useKith } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import { type Person, pageOf } from '../parts/person.ts'
import { Round } from '../parts/round.tsx'

interface PersonCardProps {
  readonly person: Person
  /** While people are being selected. */
  readonly chosen?: boolean
  readonly onChoose?: () => void
}

/** Somebody in the list: a round picture, a name, and on how many photos. */
export function PersonCard({ person, chosen = false, onChoose }: PersonCardProps) {
  const { t } = useKith()
  const inside = (
    <>
      <span class="frame">
        <Round face={person.cover} />
        {(chosen || person.favourite) && (
          <span class={chosen ? 'mark on' : 'mark'}>
            <Icon name={chosen ? 'check' : 'heart'} filled={!chosen} />
          </span>
        )}
      </span>
      {person.name ? <strong>{person.name}</strong> : <span class="muted">{t('whoIsThis')}</span>}
      <small>{t('photos', { count: person.photos })}</small>
      {!person.own && <small class="muted">{person.elsewhere.join(', ')}</small>}
    </>
  )
  return (
    <li>
      {onChoose ? (
        <button type="button" class="quiet person" aria-pressed={chosen} onClick={onChoose}>
          {inside}
        </button>
      ) : (
        <a class="person" href={pageOf(person.id)}>
          {inside}
        </a>
      )}
    </li>
  )
}
