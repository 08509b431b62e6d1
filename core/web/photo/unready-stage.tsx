import { useApp } from '../app/app.ts'
import { Empty } from '../components/empty.tsx'
import { type Details, problemOf } from './details.ts'

interface UnreadyStageProps {
  readonly mine: NonNullable<Details['mine']>
  readonly onRetry: () => void
}

/** Instead of a photo that has no picture yet, or could not be read: why, and once more. */
export function UnreadyStage({ mine, onRetry }: UnreadyStageProps) {
  const { t, language } = useApp()
  if (mine.state !== 'failed') return <Empty icon="photos" title={t('photoPending')} text={t('photoPendingText')} />
  return (
    <Empty icon="warning" title={t('photoFailed')} text={problemOf(mine, language.spoken.value) ?? ''}>
      <button type="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </Empty>
  )
}

/** Only its owner comes to such a photo. Videos are played without a picture. */
export const isUnready = ({ type, mine, thumbhash }: Details): boolean =>
  mine !== null && thumbhash === null && (mine.state === 'failed' || (mine.state === 'pending' && type === 'image'))
