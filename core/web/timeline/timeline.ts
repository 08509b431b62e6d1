import { type ReadonlySignal, type Signal, batch, signal } from '@preact/signals'
import type { Requests } from '@kith/sdk/widgets'
import {
  type Skeleton,
  type SkeletonAnswer,
  agrees,
  isSame,
  monthAt,
  skeletonOf,
  spanOf,
  withMonth,
} from './skeleton.ts'
import { type Source, queryOf } from './source.ts'
import {
  type MonthBadges,
  type MonthColumns,
  type Person,
  type Tile,
  allOf,
  monthOf,
  stillSame,
  tilesOf,
  withBadges,
} from './tile.ts'

/** A timeline as far as it is known: how all of it is laid out, and the photos of months that were looked at. */
export interface Timeline {
  /** `undefined` until it is known. It always says of a month what its photos say, once they are loaded. */
  readonly skeleton: ReadonlySignal<Skeleton | undefined>
  readonly problem: ReadonlySignal<Error | undefined>
  /** The photos of a month, as far as they are loaded. */
  tiles(month: string): ReadonlySignal<readonly Tile[] | undefined>
  load(month: string): Promise<readonly Tile[]>
  /** A photo, if it is loaded. */
  find(id: string): Tile | undefined
  /** The photo at a place of the skeleton, if it is loaded. */
  at(photo: number): Tile | undefined
  /** The place of a photo that is loaded. */
  placeOf(id: string): number | undefined
  /** All photos of these places; loads what is not loaded. */
  between(first: number, last: number): Promise<readonly Tile[]>
  /** Keeps a month loaded and fresh until the answer is called. */
  watch(month: string): () => void
  /** Somebody looks at it, until the answer is called. */
  look(): () => void
  /** Reads everything again: what is watched now, the rest when it is looked at. */
  refresh(): Promise<void>
  /** The same if somebody looks at it; who comes to it reads it anyway. */
  changed(): Promise<void>
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

/** So many months are asked for at once. */
const AT_ONCE = 4

/** `meet` is told whose photos came. */
export function createTimeline(
  requests: Requests,
  source: Source,
  meet: (people: readonly Person[]) => void = () => {},
): Timeline {
  const query = queryOf(source)
  const skeleton = signal<Skeleton | undefined>(undefined)
  const problem = signal<Error | undefined>(undefined)
  const held = new Map<string, Held>()
  const known = new Map<string, Tile>()
  let lookers = 0

  const hold = (month: string): Held => {
    const one = held.get(month)
    if (one) return one
    const fresh: Held = { tiles: signal(undefined), watchers: 0, wanted: 1, loaded: 0, loading: undefined }
    held.set(month, fresh)
    return fresh
  }

  /** Shows photos of a month, in a skeleton that says the same. */
  function show(month: string, tiles: readonly Tile[]): void {
    const { tiles: shown } = hold(month)
    batch(() => {
      for (const tile of shown.peek() ?? []) known.delete(tile.id)
      for (const tile of tiles) known.set(tile.id, tile)
      shown.value = tiles
      const frame = skeleton.peek()
      if (frame && !agrees(frame, month, tiles))
        skeleton.value = withMonth(frame, month, tiles, source.order === 'oldest')
    })
  }

  const askMonth = (month: string) => requests.get<MonthColumns>(`/api/timeline/months/${month}${query}`)

  async function fetchMonth(month: string, into: Held): Promise<readonly Tile[]> {
    const asked = into.wanted
    try {
      const columns = await askMonth(month)
      const known = stillSame(tilesOf(columns), into.tiles.peek())
      const tiles = columns.badges.length > 0 ? known : withBadges(known, { badges: [] })
      meet(columns.owners)
      show(month, tiles)
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

  /** The photos are shown without them before; when they do not come, with those that are known. */
  async function fetchBadges(month: string, into: Held): Promise<void> {
    const badges = await requests
      .get<MonthBadges>(`/api/timeline/months/${month}/badges${query}`)
      .catch(() => undefined)
    const tiles = into.tiles.peek()
    if (tiles && badges) show(month, withBadges(tiles, badges))
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

  async function fetchSkeleton(): Promise<void> {
    try {
      const fresh = skeletonOf(await requests.get<SkeletonAnswer>(`/api/timeline/skeleton${query}`))
      problem.value = undefined
      if (isSame(skeleton.peek(), fresh)) return
      // What is looked at comes with it: a skeleton that knows of a photo is of no use without the photo.
      const watched = [...held].filter(([, one]) => one.watchers > 0)
      await Promise.all(watched.map(([month]) => load(month).catch(() => [])))
      batch(() => {
        skeleton.value = fresh
        for (const [month, { tiles }] of watched) if (tiles.value) show(month, tiles.value)
      })
    } catch (error) {
      problem.value = error instanceof Error ? error : new Error(String(error))
    }
  }

  async function refresh(): Promise<void> {
    for (const one of held.values()) one.wanted++
    await fetchSkeleton()
    for (const [month, one] of held) if (one.watchers > 0) loadQuietly(month)
  }

  return {
    skeleton,
    problem,
    load,
    tiles: (month) => hold(month).tiles,
    find: (id) => known.get(id),
    at(photo) {
      const frame = skeleton.peek()
      const span = frame?.months[monthAt(frame, photo)]
      const tiles = span && held.get(span.month)?.tiles.peek()
      // What is loaded of a month nobody looks at may be older than the skeleton.
      return span && tiles?.length === span.count ? tiles[photo - span.first] : undefined
    },
    placeOf(id) {
      const tile = known.get(id)
      const frame = skeleton.peek()
      const span = tile && frame && spanOf(frame, monthOf(tile.time))
      return span && span.first + (held.get(span.month)?.tiles.peek()?.indexOf(tile) ?? 0)
    },
    async between(first, last) {
      const spans = (skeleton.peek()?.months ?? []).filter(
        (span) => span.first <= last && span.first + span.count > first,
      )
      const found: (readonly Tile[])[] = []
      for (let from = 0; from < spans.length; from += AT_ONCE)
        found.push(...(await Promise.all(spans.slice(from, from + AT_ONCE).map((span) => load(span.month)))))
      return spans.flatMap((span, i) =>
        (found[i] ?? []).slice(Math.max(0, first - span.first), Math.max(0, last - span.first + 1)),
      )
    },
    watch(month) {
      const watched = hold(month)
      watched.watchers++
      loadQuietly(month)
      return () => void watched.watchers--
    },
    look() {
      lookers++
      return () => void lookers--
    },
    refresh,
    async changed() {
      if (lookers > 0 || [...held.values()].some((one) => one.watchers > 0)) await refresh()
    },
    change(ids, change) {
      batch(() => {
        for (const [month, one] of held) {
          const tiles = one.tiles.peek()
          if (!tiles?.some((tile) => ids.has(tile.id))) continue
          show(
            month,
            tiles.flatMap((tile) => (ids.has(tile.id) ? (change(tile) ?? []) : [tile])),
          )
        }
      })
    },
    async neighbor({ id }, month, step) {
      const tiles = await load(month)
      const here = tiles.findIndex((tile) => allOf(tile).includes(id))
      if (here < 0) return undefined
      const beside = tiles[here + step]
      if (beside) return { tile: beside, month }
      if (skeleton.peek() === undefined) await fetchSkeleton()
      const months = skeleton.peek()?.months ?? []
      const at = months.findIndex((one) => one.month === month)
      const next = at < 0 ? undefined : months[at + step]
      if (!next) return undefined
      const there = await load(next.month)
      const tile = step > 0 ? there[0] : there.at(-1)
      return tile && { tile, month: next.month }
    },
  }
}
