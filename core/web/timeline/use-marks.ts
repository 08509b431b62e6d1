import { useEffect, useMemo } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { type Marks, createMarks } from './marks.ts'
import { type Source, queryOf } from './source.ts'

/** What is marked, as a page wants it: what filters of plugins let through, as JSON by their names. */
export interface MarksWanted {
  readonly label: string
  readonly filter: string
}

/** The marks of a grid; none where it shows nothing but what is marked. */
export function useMarks(source: Source, wanted: MarksWanted | undefined): Marks | undefined {
  const { timelines } = useApp()
  const filter = wanted?.filter === source.filter ? undefined : wanted?.filter
  const marked = useMemo(
    () => (filter === undefined ? undefined : timelines.of({ ...source, filter })),
    [queryOf(source), filter, timelines],
  )
  useEffect(() => {
    void marked?.refresh()
    return marked?.look()
  }, [marked])
  const label = wanted?.label ?? ''
  return useMemo(() => marked && createMarks(marked, label), [marked, label])
}
