import { Avatar, pageLanguage, useKith } from '@kith/sdk/widgets'
import type { ComponentChildren } from 'preact'
import { ALBUMS, type Album } from '../parts/album.ts'
import { Icon } from '../parts/icon.tsx'

/** What may be open below the header. */
export type Panel = 'add' | 'members' | 'comments' | 'edit'

interface HeaderProps {
  readonly album: Album
  readonly panel: Panel | undefined
  readonly open: (panel: Panel) => void
  readonly changed: () => void
}

/** The cover with what the album is, and what can be done with it. */
export function AlbumHeader({ album, panel, open, changed }: HeaderProps) {
  const { t, url, put } = useKith()
  const button = (to: Panel, icon: Parameters<typeof Icon>[0]['name'], label: ComponentChildren) => (
    <button type="button" aria-expanded={panel === to} onClick={() => open(to)}>
      <Icon name={icon} />
      {label}
    </button>
  )
  // A number beside a picture; in words for who does not see the picture.
  const counted = (name: 'comments' | 'like', count: number) => (
    <span title={t(name)}>
      <span class="visually-hidden">{t(name)}</span> {count}
    </span>
  )
  const like = async () => {
    await put(`${ALBUMS}/${album.id}/like`, { like: !album.liked })
    changed()
  }
  return (
    <header class="head">
      <div class={album.cover ? 'banner with-cover' : 'banner'}>
        {album.cover && <img src={url(`/api/assets/${album.cover}/preview`)} alt="" />}
        <div class="banner-words">
          <a class="back" href="/albums" aria-label={t('allAlbums')} title={t('allAlbums')}>
            <Icon name="back" />
          </a>
          <h1>{album.title}</h1>
          <p class="facts">
            <Avatar person={album.owner} small />
            {[t('photos', { count: album.count }), spanOf(album), t('byOwner', { name: album.owner.name })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </div>
      {album.description && <p class="description">{album.description}</p>}
      <div class="row">
        {album.role !== 'viewer' && button('add', 'add', t('addPhotos'))}
        {button('members', 'sharing', t('membersCount', { count: album.members + 1 }))}
        {album.activity && (
          <>
            {button('comments', 'comment', counted('comments', album.comments))}
            <button type="button" aria-pressed={album.liked} onClick={like}>
              <Icon name="heart" filled={album.liked} />
              {counted('like', album.likes)}
            </button>
          </>
        )}
        {button('edit', 'edit', t(album.role === 'viewer' ? 'settings' : 'edit'))}
      </div>
    </header>
  )
}

/** From when to when its photos were taken. */
function spanOf({ from, to }: Album): string | undefined {
  if (!from || !to) return undefined
  const format = new Intl.DateTimeFormat(pageLanguage(), { dateStyle: 'medium', timeZone: 'UTC' })
  return format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}
