import { Avatar, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, type Album, type Member, type Person } from '../parts/album.ts'
import { Invite } from '../people/invite.tsx'

/** Who is in the album; for its owner roles, removing, handing over; for others leaving. */
export function Members({ album, changed }: { readonly album: Album; readonly changed: () => void }) {
  const { t, get } = useKith()
  const address = `${ALBUMS}/${album.id}/members`
  const members = useResource(
    (signal) => get<{ items: readonly Member[]; throughFolder: InFolder | null }>(address, signal),
    [address],
  )
  const me = useResource((signal) => get<Person>('/api/auth/me', signal), [])
  useLive(['albums.'], members.reload)
  const reload = () => {
    members.reload()
    changed()
  }
  return (
    <section class="card stack" aria-label={t('members')}>
      <ul class="said">
        {members.data?.items.map((member) => (
          <MemberRow
            key={member.person.id}
            {...{ album, member, me: me.data?.id, folder: members.data?.throughFolder ?? null, reload }}
          />
        ))}
      </ul>
      {(album.role === 'owner' || album.reshare) && (
        <Invite album={album} known={members.data?.items ?? []} changed={reload} />
      )}
    </section>
  )
}

/** A folder that is shared with oneself. */
interface InFolder {
  readonly id: string
  readonly title: string
}

interface RowProps {
  readonly album: Album
  readonly member: Member
  readonly me: string | undefined
  /** Through which one is in the album oneself. */
  readonly folder: InFolder | null
  readonly reload: () => void
}

function MemberRow({ album, member: { person, role, added, folderOnly }, me, folder, reload }: RowProps) {
  const { t, post, put, delete: remove } = useKith()
  const [whole, setWhole] = useState(false)
  const [asking, setAsking] = useState<'remove' | 'handOver' | undefined>(undefined)
  const { wrong, attempt } = useTrying()
  const isMe = person.id === me
  const then = (act: () => Promise<unknown>) =>
    attempt(async () => {
      await act()
      setAsking(undefined)
      reload()
    })
  const give = (to: string) => then(() => post(`${ALBUMS}/${album.id}/members`, { userIds: [person.id], role: to }))
  const end = (photos: 'stay' | 'leave') =>
    then(async () => {
      await remove(`${ALBUMS}/${album.id}/members/${person.id}?photos=${photos}`)
      if (isMe && folder && whole) await remove(`${ALBUMS}/folders/${folder.id}/members/${person.id}?photos=${photos}`)
    })
  const manages = album.role === 'owner' && !isMe
  return (
    <li>
      <Avatar person={person} />
      <div class="grow">
        <strong>{person.name}</strong>
        <p class="muted">
          {[t(role), added > 0 && t('addedPhotos', { count: added }), folderOnly && t('throughFolder')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {manages && !asking && (
        <select aria-label={t('roleOf', { name: person.name })} onChange={(e) => give(e.currentTarget.value)}>
          {(['editor', 'viewer'] as const).map((one) => (
            <option key={one} value={one} selected={one === role}>
              {t(one)}
            </option>
          ))}
        </select>
      )}
      {manages && !asking && (
        <button type="button" class="quiet" onClick={() => setAsking('handOver')}>
          {t('handOver')}
        </button>
      )}
      {!asking && (manages || (isMe && role !== 'owner')) && (
        <button type="button" class="quiet danger" onClick={() => setAsking('remove')}>
          {t(isMe ? 'leave' : 'remove')}
        </button>
      )}
      {asking && (
        <div class="asked">
          <p>{t(textOf(asking, isMe, folder), { name: person.name, folder: folder?.title ?? '' })}</p>
          {asking === 'remove' && isMe && folder && (
            <label class="check">
              <input type="checkbox" checked={whole} onChange={(e) => setWhole(e.currentTarget.checked)} />
              {t('leaveWholeFolder', { folder: folder.title })}
            </label>
          )}
          <div class="row">
            {asking === 'handOver' ? (
              <button
                type="button"
                class="primary"
                onClick={() => then(() => put(`${ALBUMS}/${album.id}/owner`, { userId: person.id }))}
              >
                {t('handOver')}
              </button>
            ) : (
              <>
                <button type="button" class="primary" onClick={() => end('stay')}>
                  {t('photosStay')}
                </button>
                <button type="button" onClick={() => end('leave')}>
                  {t('photosLeave')}
                </button>
              </>
            )}
            <button type="button" class="quiet" onClick={() => setAsking(undefined)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {wrong && <p role="alert">{wrong}</p>}
    </li>
  )
}

function textOf(asking: 'remove' | 'handOver', isMe: boolean, folder: InFolder | null) {
  if (asking === 'handOver') return 'handOverText'
  if (!isMe) return 'removeText'
  return folder ? 'leaveFolderText' : 'leaveText'
}
