import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { type Tile, monthOf } from '../timeline/tile.ts'
import type { Timeline } from '../timeline/timeline.ts'

interface Neighbors {
  readonly previous: Tile | undefined
  readonly next: Tile | undefined
}

const NONE: Neighbors = { previous: undefined, next: undefined }

/** The photos before and after one in its timeline; their previews are fetched ahead. */
export function useNeighbors(timeline: Timeline, id: string, time: string | undefined): Neighbors {
  const { kith } = useApp()
  const [found, setFound] = useState<Neighbors & { readonly of?: string }>(NONE)
  const month = time && monthOf(time)
  const tiles = month ? timeline.tiles(month).value : undefined

  useEffect(() => {
    if (!month) return undefined
    let gone = false
    const beside = async (step: 1 | -1) => (await timeline.neighbor({ id }, month, step))?.tile
    const find = async () => {
      const [previous, next] = await Promise.all([beside(-1), beside(1)])
      if (gone) return
      setFound({ previous, next, of: id })
      for (const tile of [next, previous])
        if (tile?.type === 'image') new Image().src = kith.url(`/api/assets/${tile.id}/preview`)
    }
    // Without neighbours the photo itself can still be seen.
    find().catch(() => {})
    return () => {
      gone = true
    }
  }, [timeline, id, month, tiles])

  return found.of === id ? found : NONE
}
