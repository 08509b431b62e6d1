import {
  type Comment,
  DeleteComment,
  SaidLine,
  SayComment,
  Thumbnails,
  useKith,
  useLive,
  useResource,
} from '@kith/sdk/widgets'
import { ALBUMS, type Album, type Person, setOf } from '../parts/album.ts'

interface Batch {
  readonly person: Person
  readonly at: string
  readonly count: number
  readonly newest: readonly string[]
}

/** What was said and added, the latest first, and saying something. */
export function Comments({ album, changed }: { readonly album: Album; readonly changed: () => void }) {
  const { t, get } = useKith()
  const address = `${ALBUMS}/${album.id}`
  const said = useResource(
    (signal) => get<{ items: readonly Comment[] }>(`${address}/comments?limit=100`, signal),
    [address],
  )
  const added = useResource(
    (signal) => get<{ items: readonly Batch[] }>(`${address}/added?limit=20`, signal),
    [address],
  )
  useLive(['albums.'], () => {
    said.reload()
    added.reload()
  })
  const again = () => {
    said.reload()
    changed()
  }
  const items = [...(said.data?.items ?? []), ...(added.data?.items ?? [])].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section class="card stack" aria-label={t('comments')}>
      <SayComment address={`${address}/comments`} changed={again} />
      <ul class="said">
        {items.map((one) =>
          'text' in one ? (
            <SaidLine key={one.id} person={one.person} at={one.at} text={one.text}>
              <Thumbnails ids={one.assetId ? [one.assetId] : []} set={setOf(album.id)} />
              <DeleteComment address={`${address}/comments`} comment={one} changed={again} />
            </SaidLine>
          ) : (
            <SaidLine
              key={`${one.person.id} ${one.at}`}
              person={one.person}
              at={one.at}
              text={t('addedPhotos', { count: one.count })}
            >
              <Thumbnails ids={one.newest} set={setOf(album.id)} />
            </SaidLine>
          ),
        )}
      </ul>
    </section>
  )
}
