import { useState } from 'preact/hooks'
import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'

interface Finding {
  readonly about: string
  readonly state: 'ok' | 'note' | 'bad'
  readonly says: string
  readonly todo?: string
}

/** What `kith doctor` knows: what needs attention first, the rest folded. */
export function Health() {
  const { t, kith } = useApp()
  const [turn, setTurn] = useState(0)
  const looked = useResource((signal) => kith.post<{ findings: readonly Finding[] }>('/api/doctor', {}, signal), [turn])
  const found = looked.data?.findings ?? []
  const fine = found.filter(({ state }) => state === 'ok')
  const count = (state: Finding['state']) => found.filter((one) => one.state === state).length
  const summary = [
    count('bad') > 0 && t('healthBad', { count: count('bad') }),
    count('note') > 0 && t('healthNotes', { count: count('note') }),
  ].filter(Boolean)
  const again = (
    <button type="button" disabled={looked.loading} onClick={() => setTurn(turn + 1)}>
      {t('healthAgain')}
    </button>
  )
  return (
    <Section title={t('health')} text={t('healthText')} actions={again}>
      <p role="status" aria-busy={looked.loading}>
        {looked.data ? summary.join(' · ') || t('healthGood') : t('loading')}
      </p>
      <Findings of={found.filter(({ state }) => state === 'bad')} />
      <Findings of={found.filter(({ state }) => state === 'note')} />
      {fine.length > 0 && (
        <details>
          <summary>{t('healthFine', { count: fine.length })}</summary>
          <Findings of={fine} />
        </details>
      )}
    </Section>
  )
}

function Findings({ of }: { readonly of: readonly Finding[] }) {
  if (of.length === 0) return null
  return (
    <ul class="list">
      {of.map(({ about, state, says, todo }) => (
        <li key={about + says} class="finding" data-state={state}>
          <strong>{about}</strong>
          <p>{says}</p>
          {todo && <p class="muted">{todo}</p>}
        </li>
      ))}
    </ul>
  )
}
