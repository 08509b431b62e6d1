import { Avatar, useKith, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { type Member, ROLES, SPACES, type Space } from '../parts/space.ts'

interface RowProps {
  readonly space: Space
  readonly member: Member
  readonly me: string | undefined
  readonly reload: () => void
}

/** One member, or somebody who is invited, with what one may change about them. */
export function MemberRow({ space, member: { person, role, joinedAt, added }, me, reload }: RowProps) {
  const { t, patch, delete: remove } = useKith()
  const [asking, setAsking] = useState(false)
  const [gone, setGone] = useState(false)
  const { wrong, attempt } = useTrying()
  const address = `${SPACES}/${space.id}/members/${person.id}`
  const isMe = person.id === me
  const give = (to: string) => attempt(() => patch(address, { role: to }).then(reload))
  const end = (photos: 'stay' | 'leave') =>
    attempt(async () => {
      await remove(`${address}?photos=${photos}`)
      setAsking(false)
      if (isMe) setGone(true)
      else reload()
    })
  if (gone) return <a ref={(link) => link?.click()} href="/spaces" hidden />
  const gives = space.role === 'owner'
  const facts = [!gives && t(role), joinedAt === null && t('invited'), added > 0 && t('brought', { count: added })]
  return (
    <li class="member">
      <Avatar person={person} />
      <div class="grow">
        <strong>{person.name}</strong>
        <p class="muted">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {!asking && (isMe || gives) && (
        <div class="controls">
          {gives && (
            <select aria-label={t('roleOf', { name: person.name })} onChange={(e) => give(e.currentTarget.value)}>
              {ROLES.map((one) => (
                <option key={one} value={one} selected={one === role}>
                  {t(one)}
                </option>
              ))}
            </select>
          )}
          <button type="button" class="quiet danger" onClick={() => (joinedAt ? setAsking(true) : end('stay'))}>
            {t(isMe ? 'leave' : 'remove')}
          </button>
        </div>
      )}
      {asking && (
        <div class="asked">
          <p>{t(isMe ? 'leaveText' : 'removeText', { name: person.name })}</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => end('stay')}>
              {t('photosStay')}
            </button>
            <button type="button" onClick={() => end('leave')}>
              {t('photosLeave')}
            </button>
            <button type="button" class="quiet" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </li>
  )
}
