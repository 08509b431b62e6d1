import { useMemo, useRef, useState } from 'preact/hooks'

/** Which photos of a list are selected. */
export interface Selecting {
  /** Those that are in the list now. */
  readonly ids: readonly string[]
  readonly select: (ids: readonly string[]) => void
  has(id: string): boolean
  /** Selects one or no longer; `range`: all from the one touched before. */
  toggle(id: string, range: boolean): void
}

export function useSelecting(photos: readonly { readonly id: string }[]): Selecting {
  const [chosen, select] = useState<readonly string[]>([])
  const last = useRef<string | undefined>(undefined)
  const ids = useMemo(() => photos.flatMap(({ id }) => (chosen.includes(id) ? id : [])), [photos, chosen])
  const placeOf = (id: string | undefined) => photos.findIndex((photo) => photo.id === id)
  return {
    ids,
    select,
    has: (id) => ids.includes(id),
    toggle(id, range) {
      const [from, to] = [placeOf(last.current), placeOf(id)].sort((a, b) => a - b)
      last.current = id
      if (range && from !== undefined && to !== undefined && from >= 0)
        select([...new Set([...ids, ...photos.slice(from, to + 1).map((photo) => photo.id)])])
      else select(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id])
    },
  }
}
