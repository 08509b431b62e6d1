import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { Answers } from './answers.tsx'
import { FACES, type Question, pageOf } from './person.ts'
import { Round } from './round.tsx'

/** "Is this Ann?", one face after the other; of one person, or of all. */
export function Questions({ personId = '' }: { readonly personId?: string }) {
  const { t, get, post } = useKith()
  const address = `${FACES}/suggestions${personId && `?personId=${personId}`}`
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly Question[]; total: number }>(address, signal),
    [address],
  )
  useLive(['faces.'], reload)
  const { wrong, busy, attempt } = useTrying()
  const [passed, setPassed] = useState<readonly string[]>([])
  const left = data?.items.filter((one) => !passed.includes(one.faceId)) ?? []
  const [question] = left
  if (!question) return null
  const { faceId, assetId, person } = question
  const pass = () => setPassed([...passed, faceId])
  const answer = (same: boolean) =>
    attempt(async () => {
      await post(`${FACES}/suggestions/answer`, { faceId, personId: person.id, same })
      pass()
      reload()
    })
  return (
    <section class="card row question" aria-label={t('questions')}>
      <a href={`/photo/${assetId}`} title={t('seePhoto')}>
        <Round face={faceId} />
      </a>
      {!personId && (
        <a href={pageOf(person.id)} title={person.name || t('who')}>
          <Round person={person.id} />
        </a>
      )}
      <p class="grow">
        <strong>{person.name ? t('isThis', { name: person.name }) : t('isThisThem')}</strong>
        <small>{t('unclear', { count: Math.max(left.length, (data?.total ?? 0) - passed.length) })}</small>
      </p>
      {wrong && <p role="alert">{wrong}</p>}
      <Answers busy={busy} answer={answer} later={pass} />
    </section>
  )
}
