import { useKith } from '@kith/sdk/widgets'
import { type Album, pageOf } from '../parts/album.ts'

/** An album in the list: its cover, what it is called, how much is in it and what is new. */
export function AlbumCard({ album }: { readonly album: Album }) {
  const { t, url } = useKith()
  const facts = [
    t('photos', { count: album.count }),
    album.role === 'owner' ? album.members > 0 && t('sharedWith', { count: album.members }) : album.owner.name,
  ]
  return (
    <li>
      <a class="album" href={pageOf(album.id)}>
        {album.cover ? (
          <img src={url(`/api/assets/${album.cover}/thumbnail`)} alt="" loading="lazy" />
        ) : (
          <span class="blank" />
        )}
        <span class="words">
          <strong>{album.title}</strong>
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </span>
        {album.news > 0 && <span class="news">{t('news', { count: album.news })}</span>}
      </a>
    </li>
  )
}
