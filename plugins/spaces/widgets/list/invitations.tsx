import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { type Color, type Person, type Role, SPACES } from '../parts/space.ts'

interface Invitation {
  readonly id: string
  readonly name: string
  readonly color: Color
  readonly emoji: string | null
  readonly role: Role
  readonly by: Person | null
}

/** Spaces one is invited to, to accept or decline. Nothing when there are none. */
export function Invitations({ changed }: { readonly changed: () => void }) {
  const { t, get, post } = useKith()
  const list = useResource((signal) => get<{ items: readonly Invitation[] }>(`${SPACES}/invitations`, signal), [])
  useLive(['spaces.'], list.reload)
  const { wrong, busy, attempt } = useTrying()
  if (!list.data?.items.length) return null
  const answer = (id: string, how: 'accept' | 'decline') =>
    attempt(async () => {
      await post(`${SPACES}/${id}/${how}`)
      list.reload()
      changed()
    })
  return (
    <section class="card stack" aria-label={t('invitations')}>
      <h2>{t('invitations')}</h2>
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="said">
        {list.data.items.map(({ id, name, color, emoji, role, by }) => (
          <li key={id}>
            <span class="dot tint" data-color={color}>
              {emoji}
            </span>
            <div class="grow">
              <strong>{name}</strong>
              <p class="muted">{[by && t('invitedBy', { name: by.name }), t(role)].filter(Boolean).join(' · ')}</p>
            </div>
            <span class="row">
              <button type="button" class="primary" disabled={busy} onClick={() => answer(id, 'accept')}>
                {t('accept')}
              </button>
              <button type="button" disabled={busy} onClick={() => answer(id, 'decline')}>
                {t('decline')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
