import { pageOf, pictureOf } from '../assets/addresses.ts'
import type { App } from '../app/app.ts'
import { formatShortMoment } from '../components/formats.ts'
import type { Source } from './source.ts'
import type { Person, Tile } from './tile.ts'

/** What the tiles of a grid say and where they lead. */
export interface GridTexts {
  readonly select: string
  readonly selectDay: string
  picture(tile: Tile): string
  address(tile: Tile): string
  name(tile: Tile): string
  /** Whose photo it is, where that is not clear. */
  owner(tile: Tile): Person | undefined
}

export function gridTexts({ t, kith }: Pick<App, 't' | 'kith'>, me: string, source: Source): GridTexts {
  // In a set it is clear, or said elsewhere, whose photos these are.
  const owner = (tile: Tile) => (tile.owner.id !== me && !source.in ? tile.owner : undefined)
  return {
    select: t('select'),
    selectDay: t('selectDay'),
    picture: (tile) => kith.url(pictureOf(tile, 'thumbnail', source)),
    address: (tile) => pageOf(tile.id, source),
    owner,
    name(tile) {
      const stack = tile.stack.length > 0 && t('stackOf', { count: tile.stack.length + 1 })
      const when = [formatShortMoment(tile.time), tile.place, owner(tile)?.name, stack].filter(Boolean).join(', ')
      return t(tile.type === 'video' ? 'videoTaken' : 'photoTaken', { when })
    },
  }
}
