import { Photos, useKith, useResource } from '@kith/sdk/widgets'
import { h } from 'preact'
import type { Space } from '../parts/space.ts'

interface SourcesProps {
  readonly space: Space
  readonly tab: 'albums' | 'connected'
  readonly albumId: string
}

/** What is in the space as a whole; of one album the photos, too. */
export function SourcesTab({ space, tab, albumId }: SourcesProps) {
  const { t, url } = useKith()
  const { data: there } = useResource(() => import(url('/widgets/spaces/sources.js')).then(() => true), [])
  return (
    <>
      {there && h('kith-spaces-sources', { space: space.id, role: space.role, tab, album: albumId })}
      {albumId && <Photos key={albumId} set={`albums:album:${albumId}`} empty={t('emptyAlbum')} />}
    </>
  )
}
