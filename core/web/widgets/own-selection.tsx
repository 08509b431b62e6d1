import { signal } from '@preact/signals'
import type { OwnOrder } from '@kith/sdk/widgets'
import { useEffect, useMemo } from 'preact/hooks'
import { useApp } from '../app/app.ts'
import { SelectionBar } from '../timeline/selection-bar.tsx'
import { monthOf } from '../timeline/tile.ts'

interface OwnSelectionProps {
  readonly set: string
  readonly own: OwnOrder
}

/** What can be done with photos that a widget shows by itself, as soon as it says that some are selected. */
export function OwnSelection({ set, own }: OwnSelectionProps) {
  const { timelines, toasts } = useApp()
  const source = useMemo(() => ({ in: set }), [set])
  const timeline = timelines.of(source)
  const ids = useMemo(() => signal<ReadonlySet<string>>(new Set()), [set])
  useEffect(() => timeline.look(), [timeline])
  useEffect(() => {
    // What is gone meanwhile is no longer among them.
    const chosen = own.photos.filter(({ id }) => own.selected.includes(id))
    let stale = false
    const months = new Set(chosen.map(({ day }) => monthOf(day)))
    Promise.all([...months].map((month) => timeline.load(month))).then(() => {
      if (!stale) ids.value = new Set(chosen.map(({ id }) => id))
    }, toasts.fail)
    return () => {
      stale = true
    }
  }, [own.photos, own.selected, timeline])
  const selection = useMemo(() => ({ ids, busy: signal(false), clear: () => own.onSelect([]) }), [ids, own.onSelect])
  if (ids.value.size === 0) return null
  const all = () => own.onSelect(own.photos.map(({ id }) => id))
  return <SelectionBar selection={selection} source={source} timeline={timeline} onAll={all} />
}
