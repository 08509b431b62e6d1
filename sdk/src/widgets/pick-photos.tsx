import { useState } from 'preact/hooks'
import { useKith } from './context.ts'
import { sayOwn } from './own-texts.ts'
import { PickMonth } from './pick-month.tsx'
import { useResource } from './resource.ts'

export interface PickPhotosProps {
  /** What is in this collection already is marked, and cannot be chosen. */
  readonly set: string
  /** What the mark says, like "in the album". */
  readonly mark: string
  /** Only one's own photos, where only those may be added. */
  readonly owner?: 'mine'
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** Months are shown so many at a time. */
const MONTHS = 3

/**
 * Choosing photos from one's own timeline to put them into a collection, the newest first. Given another `key`, what
 * is in the collection is read anew.
 * @example
 * const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
 * const pick = <PickPhotos set={`albums:album:${albumId}`} mark="in the album" chosen={chosen} onChoose={setChosen} />
 */
export function PickPhotos({ set, mark, owner, chosen, onChoose }: PickPhotosProps) {
  const { get } = useKith()
  const narrowed = owner === undefined ? '' : `?owner=${owner}`
  const { data } = useResource(
    (signal) => get<{ months: readonly { month: string }[] }>(`/api/timeline/months${narrowed}`, signal),
    [narrowed],
  )
  const [shown, setShown] = useState(MONTHS)
  const toggle = (id: string) =>
    onChoose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  const all = data?.months ?? []
  return (
    <div class="pick">
      {data && all.length === 0 && <p class="muted">{sayOwn('noPhotos')}</p>}
      {all.slice(0, shown).map(({ month }) => (
        <PickMonth key={month} {...{ month, set, mark, narrowed, chosen, toggle }} />
      ))}
      {shown < all.length && (
        <button type="button" onClick={() => setShown(shown + MONTHS)}>
          {sayOwn('more')}
        </button>
      )}
    </div>
  )
}
