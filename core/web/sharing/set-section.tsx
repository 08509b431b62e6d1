import { useLive, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import { useGathered } from '../app/use-gathered.ts'
import { Slot } from '../widgets/slot.tsx'

/** What plugins show above the photos of a collection. */
export function SetSection({ set }: { readonly set: string }) {
  const { kith } = useApp()
  const face = useResource(
    (signal) => kith.get<{ can: readonly string[] }>(`/api/sets/${set}`, signal).catch(() => undefined),
    [set],
  )
  // Anything a plugin tells may have changed what one may do with it.
  useLive([''], useGathered(face.reload))
  return face.data ? <Slot name="set.section" given={{ set, can: face.data.can }} /> : null
}
