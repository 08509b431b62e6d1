import { Avatar, Icon } from '@kith/sdk/widgets'
import { formatDuration } from '../components/formats.ts'
import type { Person, Tile } from './tile.ts'

export interface TileBadgesProps {
  readonly tile: Tile
  /** Whose photo it is, where that is not clear. */
  readonly owner: Person | undefined
}

/** Most tiles have none. */
export const hasBadges = ({ tile, owner }: TileBadgesProps): boolean =>
  tile.type === 'video' || tile.favorite || tile.stack.length + tile.badges.length > 0 || owner !== undefined

/** What a tile says besides its picture. */
export function TileBadges({ tile, owner }: TileBadgesProps) {
  return (
    <>
      {tile.type === 'video' && (
        <span class="badge duration">
          <Icon name="play" filled />
          {tile.durationMs !== null && formatDuration(tile.durationMs)}
        </span>
      )}
      {tile.stack.length > 0 && (
        <span class="badge stacked">
          {tile.stack.length + 1}
          <Icon name="stack" />
        </span>
      )}
      {tile.favorite && (
        <span class="badge favorite">
          <Icon name="heart" filled />
        </span>
      )}
      {tile.badges.length > 0 && (
        <span class="badge counts">
          {tile.badges.map(({ name, title, icon, count }) => (
            <span key={name} title={`${title}: ${count}`}>
              <svg class="icon" viewBox="0 0 24 24" role="img" aria-label={title}>
                <path d={icon} />
              </svg>
              {count}
            </span>
          ))}
        </span>
      )}
      {owner && (
        <span class="badge owner" title={owner.name}>
          <Avatar person={owner} />
        </span>
      )}
    </>
  )
}
