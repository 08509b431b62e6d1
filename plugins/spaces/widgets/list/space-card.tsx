import { Avatar, useKith } from '@kith/sdk/widgets'
import { Icon } from '../parts/icon.tsx'
import { momentOf, namesOf } from '../parts/moment.ts'
import { type Space, pageOf } from '../parts/space.ts'

const MOST_FACES = 4

/** A space in the list: its newest photos, who is in it, and what is new. */
export function SpaceCard({ space }: { readonly space: Space }) {
  const { t } = useKith()
  const others = space.members - MOST_FACES
  return (
    <li>
      <a class="space" href={pageOf(space.id)}>
        <Collage space={space} />
        <span class="words">
          <strong>
            {space.pinned && <Icon name="pin" />} {space.name}
          </strong>
          <small>
            {t('photos', { count: space.count })} · {t('members', { count: space.members })} ·{' '}
            {momentOf(space.activeAt)}
          </small>
          <span class="faces">
            {space.people.slice(0, MOST_FACES).map((person) => (
              <Avatar key={person.id} person={person} />
            ))}
            {others > 0 && <small>+{others}</small>}
          </span>
        </span>
        {space.news > 0 && (
          <span class="news" title={namesOf(space.newsBy.map(({ person }) => person))}>
            {t('news', { count: space.news })}
          </span>
        )}
      </a>
    </li>
  )
}

/** Up to four photos; the colour where there is none. */
function Collage({ space: { newest, color, emoji } }: { readonly space: Space }) {
  const { url } = useKith()
  return (
    <span class="collage tint" data-color={color} data-photos={newest.length}>
      {newest.map((id) => (
        <img key={id} src={url(`/api/assets/${id}/thumbnail`)} alt="" loading="lazy" />
      ))}
      {emoji && <span class="emoji">{emoji}</span>}
    </span>
  )
}
