import { Dialog, SquareButton, defineWidget, inParts, p, useKith, useResource, useTrying } from '@kith/sdk/widgets'
import { useState } from 'preact/hooks'
import { AlbumChoices } from './parts/album-choices.tsx'
import { ALBUMS, type Album, albumOf } from './parts/album.ts'
import { Icon } from './parts/icon.tsx'
import css from './parts/parts.css'
import { texts } from './parts/texts.ts'
import { useAdding } from './parts/use-adding.ts'

interface ActionsProps {
  readonly assets: readonly string[]
  readonly set: string
}

/** Puts what is selected into an album; out of the one it is looked at in. */
function Actions({ assets, set }: ActionsProps) {
  const { t } = useKith()
  const [open, setOpen] = useState(false)
  const within = albumOf(set)
  return (
    <>
      <SquareButton label={t('addTo')} onClick={() => setOpen(true)}>
        <Icon name="album" />
      </SquareButton>
      {within !== undefined && <Within assets={assets} albumId={within} />}
      {open && <AddTo assets={assets} close={() => setOpen(false)} />}
    </>
  )
}

/** What one may do with photos of the album they are looked at in. */
function Within({ assets, albumId }: { readonly assets: readonly string[]; readonly albumId: string }) {
  const { t, get, post, patch, emit } = useKith()
  const album = useResource((signal) => get<Album>(`${ALBUMS}/${albumId}`, signal).catch(() => undefined), [albumId])
  if (!album.data) return null
  const { role, mine } = album.data
  if (role === 'viewer' && mine === 0) return null
  const [only, ...more] = assets
  const cover = async () => {
    await patch(`${ALBUMS}/${albumId}`, { cover: only })
    emit('done')
  }
  const remove = async () => {
    let taken = 0
    await inParts(assets, async (ids) => {
      taken += (await post<{ removed: number }>(`${ALBUMS}/${albumId}/photos/remove`, { ids })).removed
    })
    if (taken === 0) throw new Error(t('notMine'))
    emit('done')
  }
  const label = t(role === 'viewer' ? 'takeMineOut' : 'removeFrom')
  return (
    <>
      {role !== 'viewer' && only !== undefined && more.length === 0 && (
        <SquareButton label={t('makeCover')} onClick={cover}>
          <Icon name="cover" />
        </SquareButton>
      )}
      <SquareButton label={label} onClick={remove}>
        <Icon name="remove" />
      </SquareButton>
    </>
  )
}

function AddTo({ assets, close }: { readonly assets: readonly string[]; readonly close: () => void }) {
  const { t, post, emit } = useKith()
  const add = useAdding()
  const { wrong, attempt } = useTrying()
  const [done, setDone] = useState<{ readonly said: string; readonly album: string } | undefined>(undefined)
  const addTo = (album: string) => attempt(async () => setDone({ said: await add(album, assets), album }))
  const create = (title: string) =>
    attempt(async () => {
      const { id } = await post<{ id: string }>(ALBUMS, { title })
      setDone({ said: await add(id, assets), album: id })
    })
  const end = () => {
    close()
    if (done) emit('done')
  }
  return (
    <Dialog title={t('addTo')} onClose={end}>
      {wrong && <p role="alert">{wrong}</p>}
      {done ? (
        <>
          <p role="status">{done.said}</p>
          <div class="row">
            <a class="button primary" href={`/albums/${done.album}`}>
              {t('open')}
            </a>
            <button type="button" onClick={end}>
              {t('close')}
            </button>
          </div>
        </>
      ) : (
        <>
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault()
              create(String(new FormData(event.currentTarget).get('title')))
            }}
          >
            <input
              class="grow"
              name="title"
              required
              maxLength={200}
              aria-label={t('newAlbum')}
              placeholder={t('newAlbum')}
            />
            <button class="primary">{t('create')}</button>
          </form>
          <AlbumChoices onChoose={(album) => addTo(album.id)} />
        </>
      )}
    </Dialog>
  )
}

defineWidget('kith-albums-actions', {
  slot: 'asset.actions',
  props: { assets: p.json<readonly string[]>(), set: p.string.or('') },
  texts,
  css: css + `:host { display: inline-flex; } .k { display: inline-flex; }`,
  render: (given) => <Actions {...given} />,
})
