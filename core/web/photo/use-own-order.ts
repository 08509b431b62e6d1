import { type OwnOrder, useResource } from '@kith/sdk/widgets'
import { useApp } from '../app/app.ts'
import type { Source } from '../timeline/source.ts'

interface Order {
  /** Undefined: it goes by time. */
  readonly photos: OwnOrder['photos'] | undefined
  readonly known: boolean
}

/** The order people gave to the photos of a collection: as the page beneath shows them, else as the server says. */
export function useOwnOrder({ in: set, visit, bbox }: Source): Order {
  const { kith, timelines } = useApp()
  // Visitors, and who looks at a part of it, see a grid that goes by time; what is core's does always.
  const asked = set === undefined || set.startsWith('core:') || visit || bbox !== undefined ? undefined : set
  const shown = asked === undefined ? undefined : timelines.own.get(asked)
  const wanted = shown ? undefined : asked
  const said = useResource(
    async (signal) => {
      if (wanted === undefined) return { of: wanted, photos: undefined }
      // Without an order of its own it goes by time.
      const none = { photos: null }
      const answer = await kith
        .get<{ photos: OwnOrder['photos'] | null }>(`/api/sets/${wanted}/order`, signal)
        .catch(() => none)
      return { of: wanted, photos: answer.photos ?? undefined }
    },
    [wanted],
  )
  if (wanted === undefined) return { photos: shown, known: true }
  return said.data?.of === wanted ? { photos: said.data.photos, known: true } : { photos: undefined, known: false }
}
