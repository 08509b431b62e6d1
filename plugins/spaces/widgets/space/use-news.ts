import { type PhotosDivider, type PhotosMarks, useKith } from '@kith/sdk/widgets'
import { useMemo, useState } from 'preact/hooks'
import { namesOf, sinceOf } from '../parts/moment.ts'
import type { Space } from '../parts/space.ts'

interface News {
  readonly divider?: PhotosDivider
  readonly marks?: PhotosMarks
  readonly filter?: PhotosMarks['filter']
}

/**
 * How much others brought since one was here, as it was when the visit began, and a way to see just that. Photos go by
 * when they were taken, so that new ones stand anywhere: each is marked, and the line stays in view.
 */
export function useNews(visit: Space | undefined): News {
  const { t } = useKith()
  const [only, setOnly] = useState(false)
  return useMemo(() => {
    if (!visit?.seenAt || visit.news === 0) return {}
    const { id, seenAt, asOf, news, newsBy } = visit
    const names = namesOf(newsBy.map(({ person }) => person))
    const filter = { 'spaces.new': { space: id, since: seenAt, upTo: asOf } }
    return {
      divider: {
        text: t('newsSince', { count: news, since: sinceOf(seenAt), names }),
        action: { label: t(only ? 'showAll' : 'jumpToNew'), pressed: only, onClick: () => setOnly(!only) },
      },
      marks: { label: t('isNew'), filter },
      ...(only && { filter }),
    }
  }, [visit, only, t])
}
