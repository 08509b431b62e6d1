import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { LayoutOptions } from './layout.ts'
import type { Selection } from './selection.ts'
import type { Source } from './source.ts'
import type { Timeline } from './timeline.ts'

/** What the parts of one grid have in common. */
export interface Grid {
  readonly timeline: Timeline
  readonly source: Source
  readonly selection: Selection
  readonly layout: LayoutOptions
}

export const GridContext = createContext<Grid | undefined>(undefined)

export function useGrid(): Grid {
  const grid = useContext(GridContext)
  if (!grid) throw new Error('useGrid works inside a grid only.')
  return grid
}
