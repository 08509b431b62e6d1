import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Requests } from '@kith/sdk/widgets'
import { type Source, queryOf } from './source.ts'
import { type MonthBadges, type MonthColumns, type Person, type Tile, allOf, tilesOf, withBadges } from './tile.ts'

/** A month with photos, `2024-05`. */
export interface MonthCount {
  readonly month: string
  readonly count: number
}

/** A timeline as far as it is known: its months, and the photos of those that were looked at. */
export interface Timeline {
  /** Newest first; `undefined` until they are known. */
  readonly months: ReadonlySignal<readonly MonthCount[] | undefined>
  readonly problem: ReadonlySignal<Error | undefined>
  /** The photos of a month, as far as they are loaded. */
  tiles(month: string): ReadonlySignal<readonly Tile[] | undefined>
  load(month: string): Promise<readonly Tile[]>
  /** A photo, if it is loaded. */
  find(id: string): Tile | undefined
  /** Keeps a month loaded and fresh until the answer is called. */
  watch(month: string): () => void
  /** Reads everything again: what is watched now, the rest when it is looked at. */
  refresh(): Promise<void>
  /** Shows a change before the server has told of it. */
  change(ids: ReadonlySet<string>, change: (tile: Tile) => Tile | undefined): void
  /** The photo `step` places after this one (before it, when negative). */
  neighbor(tile: Pick<Tile, 'id'>, month: string, step: 1 | -1): Promise<{ tile: Tile; month: string } | undefined>
}

interface Held {
  readonly tiles: Signal<readonly Tile[] | undefined>
  watchers: number
  /** Grows whenever what the server has may have changed. */
  wanted: number
  /** What `wanted` was when `tiles` were asked for. */
  loaded: number
  loading: Promise<readonly Tile[]> | undefined
}

/** `meet` is told whose photos came. */
export function createTimeline(
  requests: Requests,
  source: Source,
  meet: (people: readonly Person[]) => void = () => {},
): Timeline {
  const query = queryOf(source)
  const months = signal<readonly MonthCount[] | undefined>(undefined)
  const problem = signal<Error | undefined>(undefined)
  const held = new Map<string, Held>()

  const hold = (month: string): Held => {
    const known = held.get(month)
    if (known) return known
    const fresh: Held = { tiles: signal(undefined), watchers: 0, wanted: 1, loaded: 0, loading: undefined }
    held.set(month, fresh)
    return fresh
  }

  async function fetchMonth(month: string, into: Held): Promise<readonly Tile[]> {
    const asked = into.wanted
    try {
      const columns = await requests.get<MonthColumns>(`/api/timeline/months/${month}${query}`)
      const tiles = tilesOf(columns)
      meet(columns.owners)
      into.tiles.value = tiles
      into.loaded = asked
      problem.value = undefined
      if (columns.badges.length > 0 && tiles.length > 0) void fetchBadges(month, into)
      return tiles
    } catch (error) {
      problem.value = error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      into.loading = undefined
      // It changed again while this was on its way.
      if (into.loaded === asked && asked < into.wanted && into.watchers > 0) loadQuietly(month)
    }
  }

  /** The photos are shown without them before, and also when they do not come. */
  async function fetchBadges(month: string, into: Held): Promise<void> {
    const badges = await requests
      .get<MonthBadges>(`/api/timeline/months/${month}/badges${query}`)
      .catch(() => ({ badges: [] }))
    const tiles = into.tiles.peek()
    if (tiles) into.tiles.value = withBadges(tiles, badges)
  }

  const load = async (month: string): Promise<readonly Tile[]> => {
    const into = hold(month)
    const tiles = into.tiles.peek()
    if (tiles && into.loaded === into.wanted) return tiles
    into.loading ??= fetchMonth(month, into)
    return into.loading
  }
  // What went wrong is in `problem`.
  const loadQuietly = (month: string) => void load(month).catch(() => {})

  async function fetchMonths(): Promise<void> {
    try {
      months.value = (await requests.get<{ months: readonly MonthCount[] }>(`/api/timeline/months${query}`)).months
      problem.value = undefined
    } catch (error) {
      problem.value = error instanceof Error ? error : new Error(String(error))
    }
  }

  return {
    months,
    problem,
    load,
    tiles: (month) => hold(month).tiles,
    find(id) {
      for (const { tiles } of held.values()) {
        const found = tiles.peek()?.find((tile) => tile.id === id)
        if (found) return found
      }
      return undefined
    },
    watch(month) {
      const watched = hold(month)
      watched.watchers++
      loadQuietly(month)
      return () => void watched.watchers--
    },
    async refresh() {
      await fetchMonths()
      for (const [month, one] of held) {
        one.wanted++
        if (one.watchers > 0) loadQuietly(month)
      }
    },
    change(ids, change) {
      for (const one of held.values()) {
        const tiles = one.tiles.peek()
        if (!tiles?.some((tile) => ids.has(tile.id))) continue
        one.tiles.value = tiles.flatMap((tile) => (ids.has(tile.id) ? (change(tile) ?? []) : [tile]))
      }
    },
    async neighbor({ id }, month, step) {
      const tiles = await load(month)
      const here = tiles.findIndex((tile) => allOf(tile).includes(id))
      if (here < 0) return undefined
      const beside = tiles[here + step]
      if (beside) return { tile: beside, month }
      if (months.peek() === undefined) await fetchMonths()
      const all = months.peek() ?? []
      const at = all.findIndex((one) => one.month === month)
      const next = at < 0 ? undefined : all[at + step]
      if (!next) return undefined
      const there = await load(next.month)
      const tile = step > 0 ? there[0] : there.at(-1)
      return tile && { tile, month: next.month }
    },
  }
}
