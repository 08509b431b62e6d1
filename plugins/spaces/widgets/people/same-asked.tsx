import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type SpacePerson, pageOfPerson } from './person.ts'
import { Portrait } from './portrait.tsx'

interface Pair {
  readonly one: SpacePerson
  readonly other: SpacePerson
}

interface Joined {
  readonly joiningId: string
  readonly personId: string
}

interface AskedProps {
  readonly spaceId: string
  /** Only what is asked of this one. */
  readonly of?: string
  /** Two became this one, by this joining. */
  readonly joined: (joiningId: string, personId: string) => void
}

/** Two of the space whom a member takes for one: editors say for everybody whether they are; one pair after the other. */
export function SameAsked({ spaceId, of, joined }: AskedProps) {
  const { t, get, post } = useKith()
  const address = `/api/spaces/${spaceId}/same-questions`
  const { data, reload } = useResource((signal) => get<{ items: readonly Pair[] }>(address, signal), [address])
  useLive(['spaces.'], reload)
  const [passed, setPassed] = useState<readonly string[]>([])
  const { wrong, busy, attempt } = useTrying()
  const pair = data?.items.find(
    ({ one, other }) => !passed.includes(`${one.id} ${other.id}`) && (!of || one.id === of || other.id === of),
  )
  if (!pair) return null
  const { one, other } = pair
  const answer = (same: boolean) =>
    attempt(async () => {
      const said = { one: one.id, other: other.id, same }
      const { joined: made } = await post<{ joined: Joined | null }>(`${address}/answer`, said)
      reload()
      if (made) joined(made.joiningId, made.personId)
    })
  return (
    <section class="card row asked" aria-label={t('sameAsked')}>
      {[one, other].map((person) => (
        <a key={person.id} href={pageOfPerson(spaceId, person.id)} title={person.name || t('whoIsThis')}>
          <Portrait spaceId={spaceId} person={person} />
        </a>
      ))}
      <p class="grow">
        <strong>{t('sameAsked')}</strong>
        <small>{[one.name, other.name].filter(Boolean).join(' · ')}</small>
        <small>{t('sameAskedText')}</small>
      </p>
      {wrong && <p role="alert">{wrong}</p>}
      <span class="row">
        <button type="button" class="primary" disabled={busy} onClick={() => answer(true)}>
          {t('yes')}
        </button>
        <button type="button" disabled={busy} onClick={() => answer(false)}>
          {t('no')}
        </button>
        <button type="button" class="quiet" onClick={() => setPassed([...passed, `${one.id} ${other.id}`])}>
          {t('later')}
        </button>
      </span>
    </section>
  )
}
