import { useKith } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import { sinceOf } from '../parts/moment.ts'
import { type Space, pageOf } from '../parts/space.ts'
import { Collage } from '../parts/collage.tsx'
import { Faces } from './faces.tsx'
import { NewsBadge } from './news-badge.tsx'

/** A space in the list: its newest photos, who is in it, and what is new. */
export function SpaceCard({ space }: { readonly space: Space }) {
  const { t } = useKith()
  return (
    <li>
      <a class="space" href={pageOf(space.id)}>
        <Collage {...space} />
        <span class="words">
          <strong>
            {space.pinned && <Icon name="pin" />} {space.name}
          </strong>
          <small>
            {t('photos', { count: space.count })} · {t('members', { count: space.members })} · {sinceOf(space.activeAt)}
          </small>
          <Faces space={space} />
        </span>
        <NewsBadge space={space} />
      </a>
    </li>
  )
}
