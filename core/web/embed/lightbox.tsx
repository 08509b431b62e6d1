import { type PictureKind, useKith } from '@kith/sdk/widgets'
import { useEffect, useRef } from 'preact/hooks'
import { type Photo, dayOf } from './photo.ts'

interface LightboxProps {
  readonly photos: readonly Photo[]
  readonly at: number
  readonly pictureOf: (id: string, as: PictureKind) => string | undefined
  readonly onMove: (at: number) => void
  readonly onClose: () => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** One photo large, over the whole page. Arrows lead on, Escape and a click beside it close. */
export function Lightbox({ photos, at, pictureOf, onMove, onClose }: LightboxProps) {
  const { t } = useKith()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const photo = photos[at]
  if (!photo) return null
  const move = (step: number) => step !== 0 && photos[at + step] && onMove(at + step)
  const label = t(photo.isVideo ? 'videoOf' : 'photoOf', { when: dayOf(photo) })
  return (
    <dialog
      ref={dialog}
      class="lightbox"
      aria-label={label}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      onKeyDown={(event) => move(STEPS[event.key] ?? 0)}
    >
      {photo.isVideo ? (
        <video
          key={photo.id}
          src={pictureOf(photo.id, 'video')}
          poster={pictureOf(photo.id, 'preview')}
          crossOrigin="anonymous"
          controls
        />
      ) : (
        <img key={photo.id} src={pictureOf(photo.id, 'preview')} alt={label} crossOrigin="anonymous" />
      )}
      <div class="bar">
        <Step sign="‹" label={t('previous')} onClick={at > 0 ? () => move(-1) : undefined} />
        <small>{dayOf(photo)}</small>
        <Step sign="›" label={t('next')} onClick={at < photos.length - 1 ? () => move(1) : undefined} />
        <Step sign="×" label={t('close')} onClick={onClose} />
      </div>
    </dialog>
  )
}

interface StepProps {
  readonly sign: string
  readonly label: string
  readonly onClick: (() => void) | undefined
}

const Step = ({ sign, label, onClick }: StepProps) => (
  <button type="button" class="quiet" aria-label={label} disabled={!onClick} onClick={onClick}>
    {sign}
  </button>
)
