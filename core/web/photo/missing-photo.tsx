import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'

interface MissingPhotoProps {
  /** Why nothing is known of it, when that is why. */
  readonly problem: Error | undefined
  readonly onRetry: () => void
  readonly onClose: () => void
}

/** Instead of a photo that is deleted, not shared any more, or of which the server tells nothing. */
export function MissingPhoto({ problem, onRetry, onClose }: MissingPhotoProps) {
  const { t } = useApp()
  const title = t(problem ? 'photoUnread' : 'photoMissing')
  return (
    <div class="viewer missing" role="dialog" aria-modal="true" aria-label={title}>
      <Empty icon="photos" title={title} text={problem?.message ?? t('photoMissingText')}>
        {problem && (
          <button type="button" class="primary" onClick={onRetry}>
            {t('retry')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('toPhotos')}
        </button>
      </Empty>
    </div>
  )
}
