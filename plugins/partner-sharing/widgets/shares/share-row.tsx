import { Avatar, useKith } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { type Share, SHARES } from './share.ts'

/** One share: who, what, and what can be done; ending it asks once, saying what happens. */
export function ShareRow(o: {
  readonly share: Share
  readonly facts: ComponentChildren
  readonly actions: ComponentChildren
  readonly end: string
  readonly endText: string
  readonly changed: () => void
  readonly children?: ComponentChildren
}) {
  const { t, delete: remove } = useKith()
  const [asking, setAsking] = useState(false)
  const { person } = o.share
  const end = async () => {
    await remove(`${SHARES}/${o.share.id}`)
    o.changed()
  }
  return (
    <li>
      <Avatar person={person} />
      <div class="who">
        <div class="name">{person.name}</div>
        <div class="scope">{o.facts}</div>
      </div>
      <span class="actions">
        {o.actions}
        {!asking && (
          <button type="button" onClick={() => setAsking(true)}>
            {o.end}
          </button>
        )}
      </span>
      {asking && (
        <div class="actions" role="group" aria-label={o.end}>
          <span class="hint">{o.endText}</span>
          <button type="button" class="primary" onClick={end}>
            {o.end}
          </button>
          <button type="button" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </div>
      )}
      {o.children}
    </li>
  )
}
