import { useLive, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { Slot } from '../widgets/slot.tsx'

interface SectionProps {
  readonly set: string
  /** Which photos it is about, where that is not plain to see. */
  readonly about?: string
}

/** What plugins show above the photos of a collection. */
export function SetSection({ set, about = '' }: SectionProps) {
  const { kith, widgets } = useApp()
  const face = useResource(
    (signal) => kith.get<{ can: readonly string[] }>(`/api/sets/${set}`, signal).catch(() => undefined),
    [set],
  )
  // Anything a plugin tells may have changed what one may do with it.
  useLive([''], useGathered(face.reload))
  if (!face.data || !widgets.widgets.value.some((widget) => widget.slot === 'set.section')) return null
  return (
    <>
      {about && <span class="muted">{about}</span>}
      <Slot name="set.section" given={{ set, can: face.data.can }} />
    </>
  )
}
