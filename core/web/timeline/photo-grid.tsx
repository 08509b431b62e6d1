import { useEffect, useMemo, useRef } from 'preact/hooks'
import { GridContext } from './grid-context.ts'
import type { LayoutOptions } from './layout.ts'
import { MonthSection } from './month-section.tsx'
import { NearContext, createNearWatch } from './near.tsx'
import type { Selection } from './selection.ts'
import type { Source } from './source.ts'
import type { Timeline } from './timeline.ts'
import { useSelecting } from './use-selecting.ts'
import { useWidth } from './use-width.ts'

interface PhotoGridProps {
  readonly timeline: Timeline
  readonly source: Source
  readonly selection: Selection
}

const layoutFor = (width: number): LayoutOptions =>
  width < 600
    ? { width, target: 120, gap: 3, labelHeight: 34, labelWidth: 92, dayGap: 10 }
    : { width, target: width < 1100 ? 180 : 220, gap: 6, labelHeight: 40, labelWidth: 116, dayGap: 20 }

/** All photos of a timeline, month by month; only what is near is drawn. */
export function PhotoGrid({ timeline, source, selection }: PhotoGridProps) {
  const element = useRef<HTMLDivElement>(null)
  const width = useWidth(element)
  const selecting = useSelecting(timeline, selection)
  const near = useMemo(() => createNearWatch(), [])
  useEffect(() => near.close, [near])
  const grid = useMemo(
    () => ({ timeline, source, selection, layout: layoutFor(width) }),
    [timeline, source, selection, width],
  )
  return (
    <div class="grid" ref={element} {...selecting}>
      {width > 0 && (
        <NearContext.Provider value={near}>
          <GridContext.Provider value={grid}>
            {timeline.months.value?.map(({ month, count }) => (
              <MonthSection key={month} month={month} count={count} />
            ))}
          </GridContext.Provider>
        </NearContext.Provider>
      )}
    </div>
  )
}
