import type { Tile } from '../timeline/tile.ts'
import type { Details } from './details.ts'
import type { Shown } from './picture.tsx'

/** What it takes to show a photo: from its tile, which is there at once, or else from its details. */
export function shownOf(id: string, tile: Tile | undefined, known: Details | undefined): Shown | undefined {
  if (tile) return tile
  if (!known) return undefined
  return { id, type: known.type, thumbhash: known.thumbhash, ratio: (known.width ?? 1) / (known.height ?? 1) }
}
