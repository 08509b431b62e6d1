import { useKith, useLive, useResource } from '@kith/sdk/widgets'
import { type Member, type Person, SPACES, type Space } from '../parts/space.ts'
import { Invite } from './invite.tsx'
import { MemberRow } from './member-row.tsx'

/** Who is in the space; for owners roles, removing and inviting; for others leaving. */
export function Members({ space, changed }: { readonly space: Space; readonly changed: () => void }) {
  const { t, get } = useKith()
  const address = `${SPACES}/${space.id}/members`
  const members = useResource((signal) => get<{ items: readonly Member[] }>(address, signal), [address])
  const me = useResource((signal) => get<Person>('/api/auth/me', signal), [])
  useLive(['spaces.'], members.reload)
  const reload = () => {
    members.reload()
    changed()
  }
  return (
    <section class="card stack" aria-label={t('tab_members')}>
      <ul class="said">
        {members.data?.items.map((member) => (
          <MemberRow key={member.person.id} {...{ space, member, me: me.data?.id, reload }} />
        ))}
      </ul>
      {space.role === 'owner' && <Invite address={address} known={members.data?.items ?? []} changed={reload} />}
    </section>
  )
}
