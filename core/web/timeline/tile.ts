/** Somebody whose photos are shown. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly color: string
}

/** One photo of a timeline: what its tile shows. */
export interface Tile {
  readonly id: string
  /** Width by height. */
  readonly ratio: number
  readonly thumbhash: string | null
  /** Wall clock where it was taken, `2024-05-04T14:02:11`. */
  readonly time: string
  readonly owner: Person
  /** Others who have the same photo. */
  readonly also: readonly Person[]
  /** Ids of the others of its stack. */
  readonly stack: readonly string[]
  readonly type: 'image' | 'video'
  readonly durationMs: number | null
  readonly favorite: boolean
  readonly place: string | null
  /** What plugins count on it. */
  readonly badges: readonly Badge[]
}

/** A number beside an icon, the path of an SVG on a square of 24 by 24. */
export interface Badge {
  readonly name: string
  readonly title: string
  readonly icon: string
  readonly count: number
}

/** What plugins count on the photos of a month, as the server answers it. */
export interface MonthBadges {
  readonly badges: readonly (Omit<Badge, 'count'> & { readonly counts: Readonly<Record<string, number>> })[]
}

/** A month as the server answers it: one array a column. */
export interface MonthColumns {
  readonly id: readonly string[]
  readonly ratio: readonly number[]
  readonly thumbhash: readonly (string | null)[]
  readonly localTime: readonly string[]
  /** Which of `owners`. */
  readonly owner: readonly number[]
  readonly owners: readonly Person[]
  readonly type: readonly string[]
  readonly duration: readonly (number | null)[]
  readonly favorite: readonly number[]
  readonly place: readonly (string | null)[]
  /** By number of the photo: ids of others who have it. */
  readonly also: Readonly<Record<string, readonly string[]>>
  /** By number of the photo: ids of the others of its stack. */
  readonly stacked: Readonly<Record<string, readonly string[]>>
  /** Names of what plugins count. */
  readonly badges: readonly string[]
}

const NOBODY: Person = { id: '', name: '', color: 'gray' }

export function tilesOf(month: MonthColumns): Tile[] {
  const people = new Map(month.owners.map((person) => [person.id, person]))
  return month.id.map((id, i) => ({
    id,
    ratio: month.ratio[i] ?? 1,
    thumbhash: month.thumbhash[i] ?? null,
    time: month.localTime[i] ?? '',
    owner: month.owners[month.owner[i] ?? 0] ?? NOBODY,
    also: (month.also[i] ?? []).map((other) => people.get(other) ?? NOBODY),
    stack: month.stacked[i] ?? [],
    type: month.type[i] === 'video' ? 'video' : 'image',
    durationMs: month.duration[i] ?? null,
    favorite: month.favorite[i] === 1,
    place: month.place[i] ?? null,
    badges: [],
  }))
}

/** Tiles that nothing happened to stay the same objects, with what plugins counted on them: they need not be drawn. */
export function stillSame(fresh: readonly Tile[], before: readonly Tile[] = []): Tile[] {
  const known = new Map(before.map((tile) => [tile.id, tile]))
  return fresh.map((tile) => {
    const old = known.get(tile.id)
    if (!old) return tile
    const kept = { ...tile, badges: old.badges }
    return JSON.stringify(kept) === JSON.stringify(old) ? old : kept
  })
}

export const withBadges = (tiles: readonly Tile[], { badges }: MonthBadges): Tile[] =>
  tiles.map((tile) => {
    const counted = badges.flatMap(({ counts, ...badge }) => {
      const count = counts[tile.id]
      return count ? [{ ...badge, count }] : []
    })
    return counted.length + tile.badges.length > 0 ? { ...tile, badges: counted } : tile
  })

/** A tile and all that it stands for. */
export const allOf = (tile: Pick<Tile, 'id' | 'stack'>): readonly string[] => [tile.id, ...tile.stack]

/** The month a wall clock time is in, `2024-05`. */
export const monthOf = (time: string): string => time.slice(0, 7)
