import { Photos, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import { ALBUMS, type Album, setOf } from '../parts/album.ts'
import { AddPhotos } from './add-photos.tsx'
import { AlbumHeader, type Panel } from './album-header.tsx'
import { Comments } from './comments.tsx'
import { EditAlbum } from './edit-album.tsx'
import { HandGrid } from './hand-grid.tsx'
import { Members } from './members.tsx'

/** One album: what it is, who is in it, what was said, and its photos in Kith's own grid or as they were put by hand. */
export function AlbumPage({ albumId }: { readonly albumId: string }) {
  const { t, get, put } = useKith()
  const { data: album, reload } = useResource((signal) => get<Album>(`${ALBUMS}/${albumId}`, signal), [albumId])
  useLive(['albums.', 'core.shared_changed'], reload)
  const [panel, setPanel] = useState<Panel | undefined>(undefined)
  useEffect(() => void put(`${ALBUMS}/${albumId}/seen`).catch(() => {}), [albumId])
  if (!album) return null
  const close = () => setPanel(undefined)
  const given = { album, changed: reload }
  return (
    <div class="album-page">
      <AlbumHeader {...given} panel={panel} open={(next) => setPanel(next === panel ? undefined : next)} />
      {panel === 'add' && <AddPhotos {...given} close={close} />}
      {panel === 'members' && <Members {...given} />}
      {panel === 'comments' && <Comments {...given} />}
      {panel === 'edit' && <EditAlbum {...given} close={close} />}
      {album.order === 'manual' ? (
        <HandGrid album={album} />
      ) : (
        <Photos set={setOf(album.id)} order={album.order} empty={t('emptyAlbum')} />
      )}
    </div>
  )
}
