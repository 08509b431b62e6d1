import { useState } from 'preact/hooks'
import { useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { Section } from '../components/section.tsx'
import { type Finding, findingIn } from '../texts/say.ts'

interface Found extends Finding {
  readonly state: 'ok' | 'note' | 'bad'
}

/** What `kith doctor` knows: what needs attention first, the rest folded. */
export function Health() {
  const { t, kith } = useApp()
  const [turn, setTurn] = useState(0)
  const looked = useResource((signal) => kith.post<{ findings: readonly Found[] }>('/api/doctor', {}, signal), [turn])
  const found = looked.data?.findings ?? []
  const fine = found.filter(({ state }) => state === 'ok')
  const count = (state: Found['state']) => found.filter((one) => one.state === state).length
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

function Findings({ of }: { readonly of: readonly Found[] }) {
  const { language } = useApp()
  if (of.length === 0) return null
  return (
    <ul class="list">
      {of.map((finding) => {
        const { about, says, todo } = findingIn(language.spoken.value, finding)
        return (
          <li key={about + says} class="finding" data-state={finding.state}>
            <strong>{about}</strong>
            <p>{says}</p>
            {todo && <p class="muted">{todo}</p>}
          </li>
        )
      })}
    </ul>
  )
}
