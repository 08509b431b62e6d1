import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useApp, useMe } from '../app/app.ts'
import { selectByKeyboard } from './grid-keys.ts'
import { gridTexts } from './grid-texts.ts'
import { type GridView, createGridView } from './grid-view.ts'
import type { LayoutOptions } from './layout.ts'
import type { Marks } from './marks.ts'
import { Scrubber } from './scrubber.tsx'
import { selectByPointer } from './select-by-pointer.ts'
import type { Selection } from './selection.ts'
import { type Source, queryOf } from './source.ts'
import type { Timeline } from './timeline.ts'
import { useReturning } from './use-returning.ts'

interface PhotoGridProps {
  readonly timeline: Timeline
  readonly source: Source
  readonly selection: Selection
  readonly marks?: Marks | undefined
}

const optionsFor = (width: number): LayoutOptions =>
  width < 600
    ? { width, target: 120, gap: 3, monthHeight: 50, labelHeight: 34, labelWidth: 92, dayGap: 10 }
    : {
        width,
        target: width < 1100 ? 180 : 220,
        gap: 6,
        monthHeight: 54,
        labelHeight: 40,
        labelWidth: 116,
        dayGap: 20,
      }

/** All photos of a timeline; only what is seen is drawn, by hand: a frame has no time for components. */
export function PhotoGrid({ timeline, source, selection, marks }: PhotoGridProps) {
  const app = useApp()
  const me = useMe()
  const element = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [grid, setGrid] = useState<GridView | undefined>(undefined)
  useLayoutEffect(() => {
    if (!element.current || !sheet.current) return undefined
    const texts = gridTexts(app, me.id, source)
    const parts = { element: element.current, timeline, selection, marks }
    const made = createGridView({ ...parts, sheet: sheet.current, texts, optionsFor })
    const stops = [selectByPointer, selectByKeyboard].map((select) => select({ ...parts, grid: made }))
    setGrid(made)
    return () => {
      stops.forEach((stop) => stop())
      made.close()
    }
  }, [timeline, selection, marks, queryOf(source), me.id])
  useReturning(timeline, grid)
  return (
    <>
      <div class="grid" ref={element}>
        <div class="grid-sheet" ref={sheet} />
      </div>
      {grid && <Scrubber grid={grid} />}
    </>
  )
}
