import { useKith } from '@kith/sdk/widgets'
import { momentOf, namesOf } from '../parts/moment.ts'
import type { Space } from '../parts/space.ts'

interface NewsProps {
  /** As it was when the visit began. */
  readonly visit: Space
  readonly only: boolean
  readonly show: (only: boolean) => void
}

/** How much others brought since one was here, and a way to see just that. */
export function NewsLine({ visit, only, show }: NewsProps) {
  const { t } = useKith()
  const by = namesOf(visit.newsBy.map(({ person }) => person))
  return (
    <p class="news-line">
      <span class="grow">
        <strong>{t('news', { count: visit.news })}</strong> {t('newsBy', { names: by })}
        {visit.seenAt && <small> {t('newsSince', { day: momentOf(visit.seenAt) })}</small>}
      </span>
      <button type="button" aria-pressed={only} onClick={() => show(!only)}>
        {t(only ? 'showAll' : 'showNew')}
      </button>
    </p>
  )
}
