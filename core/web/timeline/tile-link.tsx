import { Avatar } from '@kith/sdk/widgets'
import { useMemo, useRef } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { pictureOf } from '../assets/addresses.ts'
import { formatDuration, formatShortMoment } from '../components/formats.ts'
import { Icon } from '../components/icon.tsx'
import { useGrid } from './grid-context.ts'
import { placeholderOf } from './placeholder.ts'
import { queryOf } from './source.ts'
import type { Tile } from './tile.ts'

interface TileLinkProps {
  readonly tile: Tile
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  /** All of the month, in their order. */
  readonly tiles: readonly Tile[]
}

const LONG_PRESS = 450

/** The placeholder says more than the sign of a broken picture. */
function hide(event: Event): void {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.style.visibility = 'hidden'
}

/** One photo of the grid: a link to it, and a button that selects it. */
export function TileLink({ tile, box, tiles }: TileLinkProps) {
  const { t, kith } = useApp()
  const { source, selection } = useGrid()
  const me = useMe()
  const placeholder = useMemo(() => placeholderOf(tile.thumbhash), [tile.thumbhash])
  const press = useRef<{ timer?: ReturnType<typeof setTimeout>; long: boolean }>({ long: false })
  const selected = selection.ids.value.has(tile.id)
  // In a set it is clear, or said elsewhere, whose photos these are.
  const owner = tile.owner.id !== me.id && !source.in ? tile.owner : undefined
  const when = [formatShortMoment(tile.time), tile.place, owner?.name].filter(Boolean).join(', ')

  const select = (event: MouseEvent) =>
    event.shiftKey
      ? selection.extend(
          tile.id,
          tiles.map((one) => one.id),
        )
      : selection.toggle(tile.id)
  const clicked = (event: MouseEvent) => {
    const pressed = press.current.long
    press.current.long = false
    if (!pressed && selection.ids.peek().size === 0) return
    event.preventDefault()
    if (!pressed) select(event)
  }
  const pressed = (event: PointerEvent) => {
    if (event.pointerType !== 'touch') return
    press.current.timer = setTimeout(() => {
      press.current.long = true
      selection.toggle(tile.id)
    }, LONG_PRESS)
  }
  const released = () => clearTimeout(press.current.timer)

  return (
    <div
      class={selected ? 'tile selected' : 'tile'}
      style={{
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
        backgroundImage: placeholder ? `url(${placeholder})` : 'none',
      }}
    >
      <a
        href={`/photo/${tile.id}${queryOf(source)}`}
        data-asset={tile.id}
        aria-label={t(tile.type === 'video' ? 'videoTaken' : 'photoTaken', { when })}
        onClick={clicked}
        onPointerDown={pressed}
        onPointerUp={released}
        onPointerCancel={released}
        onPointerLeave={released}
        onContextMenu={(event) => press.current.long && event.preventDefault()}
      >
        <img
          src={kith.url(pictureOf(tile, 'thumbnail', source))}
          alt=""
          decoding="async"
          draggable={false}
          onError={hide}
        />
      </a>
      {tile.durationMs !== null && tile.type === 'video' && (
        <span class="badge duration">
          <Icon name="play" filled />
          {formatDuration(tile.durationMs)}
        </span>
      )}
      {tile.favorite && (
        <span class="badge favorite">
          <Icon name="heart" filled />
        </span>
      )}
      {owner && (
        <span class="badge owner" title={owner.name}>
          <Avatar person={owner} />
        </span>
      )}
      <button type="button" class="tick" aria-label={t('select')} aria-pressed={selected} onClick={select}>
        <Icon name="check" />
      </button>
    </div>
  )
}
