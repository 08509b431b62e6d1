import { useKith } from '@kith/sdk/widgets'
import { namesOf } from '../parts/moment.ts'
import type { Space } from '../parts/space.ts'

/** How much others brought since one looked, and who. */
export function NewsBadge({ space: { news, newsBy } }: { readonly space: Space }) {
  const { t } = useKith()
  if (news === 0) return null
  return <span class="news">{t('newsBy', { count: news, names: namesOf(newsBy.map(({ person }) => person)) })}</span>
}
