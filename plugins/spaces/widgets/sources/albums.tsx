import { useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { dayOf } from '../parts/moment.ts'
import { ConnectForm } from './connect-form.tsx'
import {
  type Album,
  type Choice,
  type ListOf,
  type SourcesProps,
  albumsIn,
  isAlbum,
  isTaken,
  pageOfAlbum,
  sourcesIn,
} from './source.ts'
import { TakeOver } from './take-over.tsx'

/** The albums that are linked to a space, with who brought each; linking one's own, and unlinking. */
export function Albums({ spaceId, edits }: SourcesProps) {
  const { t, get, delete: remove } = useKith()
  const list = useResource((signal) => get<ListOf<Album>>(albumsIn(spaceId), signal), [spaceId])
  const own = useResource(
    async (signal) => (edits ? (await get<ListOf<Choice>>('/api/sets/connectable', signal)).items : []),
    [edits],
  )
  useLive(['spaces.', 'core.shared_changed'], list.reload)
  const { wrong, busy, attempt } = useTrying()
  if (!list.data || !own.data) return null
  const { items } = list.data
  const choices = own.data.filter((one) => isAlbum(one) && !isTaken(items, one.set))
  const unlink = (id: string) => attempt(() => remove<void>(`${sourcesIn(spaceId)}/${id}`).then(list.reload))
  const nothing = !edits ? 'noAlbums' : choices.length > 0 ? 'noAlbumsYet' : 'noAlbumOfYours'
  return (
    <section class="stack" aria-label={t('albums')}>
      {items.length === 0 && <p class="muted">{t(nothing)}</p>}
      {wrong && <p role="alert">{wrong}</p>}
      <ul class="albums">
        {items.map((album) => (
          <li key={album.id}>
            <Card spaceId={spaceId} album={album} />
            {album.mayTakeOver && <TakeOver {...{ spaceId }} source={album} changed={list.reload} />}
            {album.mayDisconnect && (
              <button
                type="button"
                class="quiet"
                disabled={busy}
                aria-label={t('unlinkAlbum', { title: album.title ?? t('unknown') })}
                onClick={() => unlink(album.id)}
              >
                {t('unlink')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {choices.length > 0 && (
        <details class="card" open={items.length === 0}>
          <summary>{t('linkAlbum')}</summary>
          <ConnectForm {...{ spaceId, choices }} what="linkWhich" text="linkText" submit="link" changed={list.reload} />
        </details>
      )}
    </section>
  )
}

function Card({ spaceId, album }: { readonly spaceId: string; readonly album: Album }) {
  const { t, url } = useKith()
  const { set, title, by, since, cover, count } = album
  const picture = cover ? (
    <img src={url(`/api/assets/${cover}/thumbnail`)} alt="" loading="lazy" />
  ) : (
    <span class="blank" />
  )
  const words = (
    <span class="words">
      <strong>{title ?? t('unknown')}</strong>
      <small>
        {t('photos', { count })} · {t('albumBy', { name: by.name })}
        {since && ` · ${t('connectedSince', { day: dayOf(`${since}T12:00:00`) })}`}
      </small>
    </span>
  )
  // What is gone, or whose plugin is off, leads nowhere.
  return title === null ? (
    <div class="album">
      {picture}
      {words}
    </div>
  ) : (
    <a class="album" href={pageOfAlbum(spaceId, set)}>
      {picture}
      {words}
    </a>
  )
}
