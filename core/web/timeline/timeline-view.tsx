import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { PhotoGrid } from './photo-grid.tsx'
import { createSelectRange } from './select-range.ts'
import { createSelection } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { type Source, queryOf } from './source.ts'
import { type MarksWanted, useMarks } from './use-marks.ts'

interface TimelineViewProps {
  readonly source: Source
  /** Shown when there are no photos. */
  readonly empty: ComponentChildren
  /** What of it has a word on it. */
  readonly marks?: MarksWanted | undefined
}

/** The photos of a source, with selecting and what can be done with them. */
export function TimelineView({ source, empty, marks: wanted }: TimelineViewProps) {
  const { t, timelines } = useApp()
  const query = queryOf(source)
  const timeline = useMemo(() => timelines.of(source), [query, timelines])
  const selection = useMemo(() => createSelection(), [query])
  const marks = useMarks(source, wanted)
  const select = useMemo(() => createSelectRange(timeline, selection), [timeline, selection])
  useEffect(() => {
    void timeline.refresh()
    return timeline.look()
  }, [timeline])

  const skeleton = timeline.skeleton.value
  const problem = timeline.problem.value
  const selecting = selection.ids.value.size > 0
  return (
    <div class={selecting ? 'timeline selecting' : 'timeline'}>
      {problem && (
        <p class="error-card" role="alert">
          {problem.message}
          <button type="button" onClick={() => void timeline.refresh()}>
            {t('retry')}
          </button>
        </p>
      )}
      {skeleton?.total === 0 ? empty : <PhotoGrid {...{ timeline, source, selection, marks }} />}
      {selecting && <SelectionBar selection={selection} source={source} timeline={timeline} onAll={select.all} />}
    </div>
  )
}
