import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { ALBUMS, type Person, pageOf } from '../parts/album.ts'
import { Icon } from '../parts/icon.tsx'
import { Line, type Remark, Say, TakeBack } from '../parts/remarks.tsx'

export interface AlbumOfPhoto {
  readonly id: string
  readonly title: string
  readonly activity: boolean
}

interface PhotoInAlbum {
  readonly addedBy: Person | null
  readonly likes: number
  readonly liked: boolean
  readonly comments: number
}

interface InAlbumProps {
  readonly album: AlbumOfPhoto
  readonly asset: string
  /** Whether what was said is shown at once. */
  readonly open: boolean
}

/** A photo in one album: who put it there, and what people say of it. */
export function InAlbum({ album, asset, open }: InAlbumProps) {
  const { t, get, put } = useKith()
  const address = `${ALBUMS}/${album.id}`
  const facts = useResource(
    (signal) => get<PhotoInAlbum>(`${address}/photos/${asset}`, signal).catch(() => undefined),
    [address, asset],
  )
  const [shown, setShown] = useState(open)
  useLive(['albums.activity_changed'], facts.reload)
  const { wrong, attempt } = useTrying()
  const now = facts.data
  const like = () => attempt(() => put(`${address}/like`, { like: !now?.liked, assetId: asset }).then(facts.reload))
  return (
    <div class="in-album">
      <div class="row">
        <div class="grow">
          <a href={pageOf(album.id)}>{album.title}</a>
          {now?.addedBy && <small class="block">{t('addedBy', { name: now.addedBy.name })}</small>}
        </div>
        {album.activity && now && (
          <>
            <button type="button" class="quiet" aria-pressed={now.liked} aria-label={t('likePhoto')} onClick={like}>
              <Icon name="heart" filled={now.liked} />
              {now.likes}
            </button>
            <button
              type="button"
              class="quiet"
              aria-expanded={shown}
              aria-label={t('commentsPhoto')}
              onClick={() => setShown(!shown)}
            >
              <Icon name="comment" />
              {now.comments}
            </button>
          </>
        )}
      </div>
      {wrong && <p role="alert">{wrong}</p>}
      {album.activity && shown && <Remarks albumId={album.id} asset={asset} changed={facts.reload} />}
    </div>
  )
}

interface RemarksProps {
  readonly albumId: string
  readonly asset: string
  readonly changed: () => void
}

function Remarks({ albumId, asset, changed }: RemarksProps) {
  const { get } = useKith()
  const said = useResource(
    (signal) => get<{ items: readonly Remark[] }>(`${ALBUMS}/${albumId}/comments?limit=100&asset=${asset}`, signal),
    [albumId, asset],
  )
  useLive(['albums.activity_changed'], said.reload)
  const again = () => {
    said.reload()
    changed()
  }
  return (
    <>
      <ul class="said">
        {said.data?.items.map((remark) => (
          <Line key={remark.id} person={remark.person} at={remark.at} text={remark.text}>
            <TakeBack albumId={albumId} remark={remark} changed={again} />
          </Line>
        ))}
      </ul>
      <Say albumId={albumId} assetId={asset} changed={again} />
    </>
  )
}
