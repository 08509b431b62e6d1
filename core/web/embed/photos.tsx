import { type PictureKind, defineWidget, p, useKith, usePictures } from '@kith/sdk/widgets'
import { useEffect, useRef, useState } from 'preact/hooks'
import { placeholderOf } from '../timeline/placeholder.ts'
import { Lightbox } from './lightbox.tsx'
import { type Photo, dayOf } from './photo.ts'
import css from './photos.css'
import { texts } from './texts.ts'
import { usePhotos } from './use-photos.ts'

interface PhotosProps {
  readonly set: string
  readonly max: number | undefined
}

/** The photos of one set, of any plugin, in rows; each opens large. */
function Photos({ set, max }: PhotosProps) {
  const { t, emit } = useKith()
  const { photos, more } = usePhotos(set, max)
  const pictureOf = usePictures(photos?.map(({ id }) => id) ?? [])
  const [open, setOpen] = useState<number | undefined>(undefined)
  const list = useRef<HTMLUListElement>(null)
  const lookedAt = useRef<number | undefined>(undefined)
  useEffect(() => {
    // While it was open nothing else could be focused.
    if (open === undefined && lookedAt.current !== undefined)
      list.current?.querySelectorAll('button')[lookedAt.current]?.focus()
    lookedAt.current = open
  }, [open])
  if (!photos) return null
  if (photos.length === 0) return <p class="muted">{t('nothing')}</p>
  const show = (at: number) => {
    setOpen(at)
    emit('opened', { asset: photos[at]?.id })
  }
  return (
    <>
      <ul class="photos" part="photos" ref={list}>
        {photos.map((photo, i) => (
          <Tile key={photo.id} photo={photo} pictureOf={pictureOf} onOpen={() => show(i)} />
        ))}
      </ul>
      {more && (
        <button type="button" class="more" onClick={more}>
          {t('more')}
        </button>
      )}
      {open !== undefined && photos[open] && (
        <Lightbox photos={photos} at={open} pictureOf={pictureOf} onMove={show} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

interface TileProps {
  readonly photo: Photo
  readonly pictureOf: (id: string, as: PictureKind) => string | undefined
  readonly onOpen: () => void
}

function Tile({ photo, pictureOf, onOpen }: TileProps) {
  const { t } = useKith()
  const placeholder = placeholderOf(photo.thumbhash)
  const style = { '--ratio': photo.ratio, ...(placeholder && { backgroundImage: `url(${placeholder})` }) }
  const said = t(photo.isVideo ? 'videoOf' : 'photoOf', { when: dayOf(photo) })
  return (
    <li style={style}>
      <button type="button" class="photo" part="photo" onClick={onOpen}>
        <img
          src={pictureOf(photo.id, 'thumbnail')}
          alt={said}
          loading="lazy"
          decoding="async"
          crossOrigin="anonymous"
        />
        {photo.isVideo && <span class="play" aria-hidden="true" />}
      </button>
    </li>
  )
}

defineWidget('kith-core-photos', {
  props: { set: p.string, max: p.number.or(undefined) },
  texts,
  css,
  render: ({ set, max }) => <Photos set={set} max={max} />,
})
