import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { pictureOf } from '../assets/addresses.ts'
import type { Source } from '../timeline/source.ts'
import { type Tile, monthOf } from '../timeline/tile.ts'

interface Neighbors {
  readonly previous: Tile | undefined
  readonly next: Tile | undefined
}

const NONE: Neighbors = { previous: undefined, next: undefined }

/** The photos before and after one in its timeline; their previews are fetched ahead. */
export function useNeighbors(source: Source, id: string, time: string | undefined): Neighbors {
  const { kith, timelines } = useApp()
  const timeline = timelines.of(source)
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
        if (tile?.type === 'image') new Image().src = kith.url(pictureOf(tile, 'preview', source))
    }
    // Without neighbours the photo itself can still be seen.
    find().catch(() => {})
    return () => {
      gone = true
    }
  }, [timeline, id, month, tiles])

  return found.of === id ? found : NONE
}
