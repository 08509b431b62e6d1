import { Avatar } from '@kith/sdk/widgets'
import { useMemo } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { pictureOf } from '../assets/addresses.ts'
import { formatDuration, formatShortMoment } from '../components/formats.ts'
import { Icon } from '../components/icon.tsx'
import { px } from '../components/px.ts'
import { useGrid } from './grid-context.ts'
import { placeholderOf } from './placeholder.ts'
import { queryOf } from './source.ts'
import type { Tile } from './tile.ts'

interface TileLinkProps {
  readonly tile: Tile
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One photo of the grid: a link to it, and a button that selects it. The grid hears what is done to them. */
export function TileLink({ tile, left, top, width, height }: TileLinkProps) {
  const { t, kith } = useApp()
  const { source, selection } = useGrid()
  const me = useMe()
  const placeholder = useMemo(() => placeholderOf(tile.thumbhash), [tile.thumbhash])
  const selected = selection.ids.value.has(tile.id)
  // In a set it is clear, or said elsewhere, whose photos these are.
  const owner = tile.owner.id !== me.id && !source.in ? tile.owner : undefined
  const stack = tile.stack.length > 0 && t('stackOf', { count: tile.stack.length + 1 })
  const when = [formatShortMoment(tile.time), tile.place, owner?.name, stack].filter(Boolean).join(', ')
  return (
    <div
      class={selected ? 'tile selected' : 'tile'}
      data-asset={tile.id}
      style={{ ...px({ left, top, width, height }), backgroundImage: placeholder ? `url(${placeholder})` : 'none' }}
    >
      <a
        href={`/photo/${tile.id}${queryOf(source)}`}
        aria-label={t(tile.type === 'video' ? 'videoTaken' : 'photoTaken', { when })}
      >
        <img src={kith.url(pictureOf(tile, 'thumbnail', source))} alt="" decoding="async" onError={hide} />
      </a>
      <button type="button" class="tick" aria-label={t('select')} aria-pressed={selected} />
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
    </div>
  )
}

/** The placeholder says more than the sign of a broken picture. */
function hide(event: Event): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.style.visibility = 'hidden'
}
