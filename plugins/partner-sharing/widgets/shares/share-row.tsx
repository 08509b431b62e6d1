import { Avatar, useKith, useTrying } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Newest } from './newest.tsx'
import { type RowProps, SHARES } from './share.ts'

interface ShareRowProps extends RowProps {
  /** Where its photos are, for who sees them through it. */
  readonly page?: string
  readonly facts: ComponentChildren
  readonly actions: ComponentChildren
  readonly end: string
  readonly endText: string
  readonly children?: ComponentChildren
}

/** One share: who, what, and what can be done; ending it asks once, saying what happens. */
export function ShareRow({ share, page, facts, actions, end, endText, changed, children }: ShareRowProps) {
  const { t, delete: remove } = useKith()
  const [asking, setAsking] = useState(false)
  const { wrong, attempt } = useTrying()
  const finish = () =>
    attempt(async () => {
      await remove(`${SHARES}/${share.id}`)
      changed()
    })
  const who = (
    <>
      <span class="name">{share.person.name}</span>
      <span class="scope">{facts}</span>
    </>
  )
  return (
    <li>
      <Avatar person={share.person} />
      {page ? (
        <a class="who" href={page}>
          {who}
        </a>
      ) : (
        <div class="who">{who}</div>
      )}
      <Newest share={share} page={page} />
      <span class="actions">
        {actions}
        {!asking && (
          <button type="button" onClick={() => setAsking(true)}>
            {end}
          </button>
        )}
      </span>
      {asking && (
        <div class="card stack" role="group" aria-label={end}>
          <p>{endText}</p>
          {wrong && <p role="alert">{wrong}</p>}
          <div class="actions">
            <button type="button" class="danger" onClick={finish}>
              {end}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {children}
    </li>
  )
}
