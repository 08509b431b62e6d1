import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'

/** Instead of a photo that is deleted, or not shared any more. */
export function MissingPhoto({ onClose }: { readonly onClose: () => void }) {
  const { t } = useApp()
  return (
    <div class="viewer missing" role="dialog" aria-modal="true" aria-label={t('photoMissing')}>
      <Empty icon="photos" title={t('photoMissing')} text={t('photoMissingText')}>
        <button type="button" onClick={onClose}>
          {t('toPhotos')}
        </button>
      </Empty>
    </div>
  )
}
