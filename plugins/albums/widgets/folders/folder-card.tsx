import { useKith } from '@kith/sdk/widgets'
import type { Album } from '../parts/album.ts'
import { type Folder, pageOfFolder } from './folder.ts'

interface FolderCardProps {
  readonly folder: Folder
  /** All that one is in. */
  readonly albums: readonly Album[]
}

/** A folder among the albums: covers of what is in it. */
export function FolderCard({ folder, albums }: FolderCardProps) {
  const { t, url } = useKith()
  const inIt = albums.filter(({ id }) => folder.albumIds.includes(id))
  const covers = inIt.flatMap(({ cover }) => cover ?? []).slice(0, 4)
  const facts = [
    t('albumsCount', { count: folder.albumIds.length }),
    folder.members.length > 0 && t('sharedWith', { count: folder.members.length }),
  ]
  return (
    <li>
      <a class="album folder" href={pageOfFolder(folder.id)}>
        <span class="mosaic">
          {covers.map((id) => (
            <img key={id} src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
          ))}
        </span>
        <span class="words">
          <strong>{folder.title}</strong>
          <small>{facts.filter(Boolean).join(' · ')}</small>
        </span>
      </a>
    </li>
  )
}
