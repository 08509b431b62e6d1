import { RequestError, useKith, useLive, useResource } from '@kith/sdk/widgets'
import { useRef, useState } from 'preact/hooks'
import { useGathered } from '../app/use-gathered.ts'
import type { MonthColumns } from '../timeline/tile.ts'
import { type Photo, photosOf } from './photo.ts'

interface Months {
  readonly months: readonly { readonly month: string; readonly count: number }[]
}

/** How many are shown at first, and with each click more; whole months, so it may be a few more. */
const STEP = 60

const isRefused = ({ status }: RequestError) => status >= 400 && status < 500 && status !== 429

/** The photos of a set, newest first: as many months as it takes for what is shown. */
export function usePhotos(set: string, most: number | undefined) {
  const { get } = useKith()
  const [wanted, setWanted] = useState(STEP)
  const enough = Math.min(wanted, most ?? wanted)
  const months = useResource((signal) => get<Months>(`/api/timeline/months?in=${set}`, signal), [set])
  const chosen: string[] = []
  let count = 0
  for (const month of months.data?.months ?? []) {
    if (count >= enough) break
    chosen.push(month.month)
    count += month.count
  }
  const total = months.data?.months.reduce((sum, month) => sum + month.count, 0) ?? 0
  const columns = useResource(
    (signal) =>
      Promise.all(chosen.map((month) => get<MonthColumns>(`/api/timeline/months/${month}?in=${set}`, signal))),
    [set, chosen.join(' ')],
  )
  const loaded: readonly Photo[] | undefined = months.data && columns.data?.flatMap(photosOf).slice(0, most)
  // What is shown stays while other months are loaded.
  const shown = useRef<{ set: string; photos: typeof loaded }>({ set, photos: undefined })
  if (loaded || shown.current.set !== set) shown.current = { set, photos: loaded }
  useLive(
    [''],
    useGathered(() => {
      months.reload()
      columns.reload()
    }),
  )
  // What may not be seen any more is not to be seen any more.
  const gone = [months.error, columns.error].find((error) => error instanceof RequestError && isRefused(error))
  if (gone) throw gone
  return {
    photos: shown.current.photos,
    more: count < Math.min(total, most ?? total) ? () => setWanted(count + STEP) : undefined,
  }
}
