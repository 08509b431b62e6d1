import { Avatar, Thumbnails, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { ALBUMS, type Person } from '../parts/album.ts'

interface Left {
  readonly id: string
  readonly owner: Person
  readonly count: number
  readonly newest: readonly string[]
}

/** Albums one is not in that hold photos of one's own, which can be taken out. Nothing when there are none. */
export function LeftAlbums() {
  const { t, get, post } = useKith()
  const left = useResource((signal) => get<{ items: readonly Left[] }>(`${ALBUMS}/left`, signal), [])
  useLive(['albums.', 'core.shared_changed'], left.reload)
  const { wrong, busy, attempt } = useTrying()
  if (!left.data?.items.length) return null
  const withdraw = (id: string) => attempt(() => post(`${ALBUMS}/${id}/photos/withdraw`, {}).then(left.reload))
  return (
    <section class="stack left" aria-label={t('leftAlbums')}>
      <h2>{t('leftAlbums')}</h2>
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="said">
        {left.data.items.map(({ id, owner, count, newest }) => (
          <li key={id}>
            <Avatar person={owner} />
            <div class="grow">
              <strong>{t('albumOf', { name: owner.name })}</strong>
              <p class="muted">{t('photosOfYours', { count })}</p>
            </div>
            <Thumbnails ids={newest} />
            <button type="button" disabled={busy} onClick={() => withdraw(id)}>
              {t('takeOut')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
