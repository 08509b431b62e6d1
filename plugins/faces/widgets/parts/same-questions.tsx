import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Answers } from './answers.tsx'
import { FACES, type Person } from './person.ts'
import { Round } from './round.tsx'
import { saySame } from './say-same.ts'

interface Brief extends Pick<Person, 'id' | 'name' | 'cover' | 'elsewhere'> {
  readonly page: string
}
interface Pair {
  readonly one: Brief
  readonly other: Brief
  /** The collection for which it is to be said; without one, for one's own view. */
  readonly everybodyIn: string | null
}

/**
 * "Is this Ann too?", of somebody known from elsewhere, or of two of a collection whom somebody takes for one; one pair
 * after the other.
 */
export function SameQuestions() {
  const { t, get, post } = useKith()
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly Pair[] }>(`${FACES}/same-questions`, signal),
    [],
  )
  useLive(['faces.'], reload)
  const { wrong, busy, attempt } = useTrying()
  const [passed, setPassed] = useState<readonly string[]>([])
  const pair = data?.items.find(({ one, other }) => !passed.includes(`${one.id} ${other.id}`))
  if (!pair) return null
  const { one, other, everybodyIn } = pair
  const pass = () => setPassed([...passed, `${one.id} ${other.id}`])
  const answer = (same: boolean) =>
    attempt(async () => {
      if (everybodyIn === null) await saySame(post, one.id, other.id, same)
      else await post(`${FACES}/same-questions/answer`, { one: one.id, other: other.id, same })
      pass()
      reload()
    })
  const [named, unnamed] = one.name ? [one, other] : [other, one]
  const places = [...new Set([...one.elsewhere, ...other.elsewhere])].join(', ')
  return (
    <section class="card row question" aria-label={t('sameThem')}>
      {[unnamed, named].map((person) => (
        <a key={person.id} href={person.page} title={person.name || t('who')}>
          <Round face={person.cover} />
        </a>
      ))}
      <p class="grow">
        <strong>{unnamed.name ? t('sameThem') : t('sameAs', { name: named.name })}</strong>
        <small>
          {[one.name, other.name].filter(Boolean).join(' · ')} {everybodyIn === null && places && `(${places})`}
        </small>
        {everybodyIn !== null && <small>{t('forEverybody', { place: everybodyIn })}</small>}
      </p>
      {wrong && <p role="alert">{wrong}</p>}
      <Answers busy={busy} answer={answer} later={pass} />
    </section>
  )
}
