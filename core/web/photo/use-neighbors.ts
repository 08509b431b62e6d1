import type { OwnOrder } from '@kith/sdk/widgets'
import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { useOwnOrder } from './use-own-order.ts'
import type { Source } from '../timeline/source.ts'
import { type Tile, allOf, monthOf } from '../timeline/tile.ts'
import type { Timeline } from '../timeline/timeline.ts'

interface Neighbors {
  readonly previous: Tile | undefined
  readonly next: Tile | undefined
  /** Whether it is known what is beside it, also that there is nothing. */
  readonly known: boolean
}

/** The photos before and after one in its timeline, or in the order of the page beneath: at once as far as they are loaded. */
export function useNeighbors(source: Source, id: string, time: string | undefined): Neighbors {
  const { timelines } = useApp()
  const timeline = timelines.of(source)
  const [found, setFound] = useState<Partial<Neighbors> & { readonly of?: string }>({})
  const month = time && monthOf(time)
  const { photos: own, known } = useOwnOrder(source)
  const ownAt = own?.findIndex((photo) => photo.id === id) ?? -1
  const tiles = month ? timeline.tiles(month).value : undefined
  const here = known && ownAt < 0 ? (tiles?.findIndex((tile) => allOf(tile).includes(id)) ?? -1) : -1

  useEffect(() => (month ? timeline.watch(month) : undefined), [timeline, month])
  useEffect(() => {
    if (!month || !known) return undefined
    let gone = false
    const beside = async (step: 1 | -1) =>
      ownAt < 0 ? (await timeline.neighbor({ id }, month, step))?.tile : tileOf(timeline, own?.[ownAt + step])
    Promise.all([beside(-1), beside(1)]).then(
      ([previous, next]) => !gone && setFound({ previous, next, of: id }),
      // Without neighbours the photo itself can still be seen.
      () => !gone && setFound({ of: id }),
    )
    return () => {
      gone = true
    }
  }, [timeline, id, month, tiles, own, ownAt, known])

  const asked = found.of === id ? found : undefined
  return {
    previous: (here > 0 ? tiles?.[here - 1] : undefined) ?? asked?.previous,
    next: (here >= 0 ? tiles?.[here + 1] : undefined) ?? asked?.next,
    known: asked !== undefined,
  }
}

async function tileOf(timeline: Timeline, photo: OwnOrder['photos'][number] | undefined): Promise<Tile | undefined> {
  const tiles = photo && (await timeline.load(monthOf(photo.day)))
  return tiles?.find((tile) => allOf(tile).includes(photo?.id ?? ''))
}
