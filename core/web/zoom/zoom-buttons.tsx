import { pageLanguage } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { IconButton } from '../components/icon-button.tsx'
import type { Zoom } from './use-zoom.ts'

/** A step of a key or a button. */
export const STEP = 1.5

/** Larger, smaller, and as it fits. */
export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  const { t } = useApp()
  const { scale } = zoom.view.value
  const percent = new Intl.NumberFormat(pageLanguage(), { style: 'percent' }).format(scale)
  return (
    <div class={scale > 1 ? 'zoom-buttons zoomed' : 'zoom-buttons'} role="group" aria-label={t('zoom')}>
      <IconButton icon="minus" label={t('zoomOut')} onClick={() => zoom.by(1 / STEP)} />
      <button
        type="button"
        class="quiet"
        title={t('zoomFit')}
        aria-label={`${t('zoomFit')}, ${percent}`}
        onClick={() => zoom.fit()}
      >
        {percent}
      </button>
      <IconButton icon="plus" label={t('zoomIn')} onClick={() => zoom.by(STEP)} />
    </div>
  )
}
