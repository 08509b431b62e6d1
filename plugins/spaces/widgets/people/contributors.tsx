import { Avatar, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { type SpacePerson, peopleIn } from './person.ts'

interface Contributor {
  readonly person: { readonly id: string; readonly name: string; readonly color: string }
  readonly photos: number
}

interface ContributorsProps {
  readonly spaceId: string
  readonly person: SpacePerson
  readonly edits: boolean
  readonly changed: () => void
}

/** On whose photos somebody is; editors say when those of one of them show somebody else. */
export function Contributors({ spaceId, person, edits, changed }: ContributorsProps) {
  const { t, get, post } = useKith()
  const address = `${peopleIn(spaceId)}/${person.id}`
  const { data } = useResource(
    (signal) => get<{ items: readonly Contributor[] }>(`${address}/contributors`, signal),
    [address, person.photos],
  )
  const { wrong, busy, attempt } = useTrying()
  const part = (from: string) => attempt(() => post(`${address}/split`, { from }).then(changed))
  if (!data || data.items.length === 0) return null
  return (
    <section class="card" aria-label={t('contributors')}>
      <p class="muted">{t('contributors')}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="lines">
        {data.items.map(({ person: owner, photos }) => (
          <li key={owner.id}>
            <Avatar person={owner} />
            <span class="grow">
              {owner.name} · {t('photos', { count: photos })}
            </span>
            {edits && data.items.length > 1 && (
              <button type="button" class="quiet" disabled={busy} onClick={() => part(owner.id)}>
                {t('notTheirs', { name: owner.name })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
