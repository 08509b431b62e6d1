import { Photos, useKith, useLive, useResource, useTrying } from '@kith/sdk/widgets'
import { useMemo, useState } from 'preact/hooks'
import { useSelecting } from './use-selecting.ts'
import { ALBUMS, type Album, setOf } from '../parts/album.ts'

interface Photo {
  readonly id: string
  readonly ratio: number
  readonly day: string
  readonly type: 'image' | 'video'
}

/** So many are loaded at once. */
const PAGE = 500
const NONE: readonly Photo[] = []

/** The photos as people put them. Whoever may change the album drags them, or moves them with Alt and the arrow keys. */
export function HandGrid({ album }: { readonly album: Album }) {
  const { t, get, put, url } = useKith()
  const [limit, setLimit] = useState(PAGE)
  const address = `${ALBUMS}/${album.id}/photos`
  const { data, reload } = useResource(
    (signal) => get<{ items: readonly Photo[]; next: number | null }>(`${address}?limit=${limit}`, signal),
    [address, limit],
  )
  useLive(['albums.photos_changed', 'core.'], reload)
  const [dragged, setDragged] = useState<string | undefined>(undefined)
  const [said, setSaid] = useState('')
  const { wrong, attempt } = useTrying()
  const photos = data?.items ?? NONE
  const selecting = useSelecting(photos)
  const own = useMemo(
    () => ({ photos, selected: selecting.ids, onSelect: selecting.select }),
    [photos, selecting.ids, selecting.select],
  )
  const mayMove = album.role !== 'viewer'

  const move = (id: string, before: string | null) =>
    attempt(async () => {
      if (id === before) return
      await put(`${address}/order`, { ids: [id], before })
      reload()
    })
  const step = (at: number, by: 1 | -1) => {
    const photo = photos[at]
    const to = at + by
    if (!photo || to < 0 || to >= photos.length) return
    move(photo.id, (by < 0 ? photos[to] : photos[to + 1])?.id ?? null)
    setSaid(t('movedTo', { place: to + 1, of: photos.length }))
  }

  return (
    <Photos set={setOf(album.id)} order="own" own={own}>
      <div class="stack">
        {data && photos.length === 0 && <p class="muted">{t('emptyAlbum')}</p>}
        {mayMove && photos.length > 1 && <p class="muted hint">{t('moveHint')}</p>}
        {wrong && <p role="alert">{wrong}</p>}
        <p class="visually-hidden" role="status">
          {said}
        </p>
        <ul class={selecting.ids.length > 0 ? 'by-hand selecting' : 'by-hand'}>
          {photos.map(({ id, ratio, day, type }, at) => (
            <li
              key={id}
              style={{ '--ratio': ratio }}
              class={[dragged === id && 'dragged', selecting.has(id) && 'selected'].filter(Boolean).join(' ')}
              draggable={mayMove}
              onDragStart={(event) => {
                setDragged(id)
                event.dataTransfer?.setData('text/plain', id)
              }}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => dragged && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                const after = event.offsetX > event.currentTarget.clientWidth / 2
                if (dragged) move(dragged, (after ? photos[at + 1]?.id : id) ?? null)
              }}
            >
              <a
                href={`/photo/${id}?in=${setOf(album.id)}`}
                draggable={false}
                aria-label={t(type === 'video' ? 'videoOf' : 'photoOf', { day, place: at + 1, of: photos.length })}
                onClick={(event) => {
                  if (selecting.ids.length === 0) return
                  event.preventDefault()
                  selecting.toggle(id, event.shiftKey)
                }}
                onKeyDown={(event) => {
                  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined
                  if (!mayMove || !event.altKey || !by) return
                  event.preventDefault()
                  event.stopPropagation()
                  step(at, by)
                }}
              >
                <img src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" draggable={false} />
              </a>
              <button
                type="button"
                class="tick"
                aria-label={t('select')}
                aria-pressed={selecting.has(id)}
                onClick={(event) => selecting.toggle(id, event.shiftKey)}
              />
            </li>
          ))}
        </ul>
        {data?.next !== null && data && (
          <button type="button" onClick={() => setLimit(limit + PAGE)}>
            {t('more')}
          </button>
        )}
      </div>
    </Photos>
  )
}
