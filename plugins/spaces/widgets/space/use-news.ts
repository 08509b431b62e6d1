import { type PhotosDivider, useKith } from '@kith/sdk/widgets'
import { useMemo, useState } from 'preact/hooks'
import { namesOf, sinceOf } from '../parts/moment.ts'
import type { Space } from '../parts/space.ts'

interface News {
  readonly divider?: PhotosDivider
  readonly filter?: Readonly<Record<string, unknown>>
}

/** How much others brought since one was here, as it was when the visit began, and a way to see just that. */
export function useNews(visit: Space | undefined): News {
  const { t } = useKith()
  const [only, setOnly] = useState(false)
  return useMemo(() => {
    if (!visit?.seenAt || visit.news === 0) return {}
    const { id, seenAt, news, newsBy } = visit
    const names = namesOf(newsBy.map(({ person }) => person))
    return {
      divider: {
        text: t('newsSince', { count: news, since: sinceOf(seenAt), names }),
        action: { label: t(only ? 'showAll' : 'jumpToNew'), pressed: only, onClick: () => setOnly(!only) },
      },
      ...(only && { filter: { 'spaces.new': { space: id, since: seenAt } } }),
    }
  }, [visit, only, t])
}
