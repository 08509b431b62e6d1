import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { OwnOrder, Requests } from '@kith/sdk/widgets'
import { type Source, ownerOfLibrary, queryOf } from './source.ts'
import type { Person } from './tile.ts'
import { type Timeline, createTimeline } from './timeline.ts'

/** The timelines of this visit, so that going back to one shows it at once. */
export interface TimelineCache {
  of(source: Source): Timeline
  /** Whose photos were seen on the timeline so far. */
  readonly people: ReadonlySignal<ReadonlyMap<string, Person>>
  /** The photo that was looked at last, when it was just closed; the grid it is in shows it. */
  readonly closed: Signal<string | undefined>
  /** Sets that a page shows in an order of its own: the viewer goes through them like that. */
  readonly own: Map<string, OwnOrder['photos']>
  /** What they show may have changed: those that are looked at are read again. */
  refresh(): Promise<void>
  change: Timeline['change']
  /** Forgets everything, when somebody signs out, or only one. */
  forget(only?: Source): void
}

export function createTimelineCache(requests: Requests): TimelineCache {
  const known = new Map<string, Timeline>()
  const all = () => [...known.values()]
  const people = signal<ReadonlyMap<string, Person>>(new Map())
  const meet = (some: readonly Person[]) => {
    if (some.some(({ id }) => !people.peek().has(id)))
      people.value = new Map([...people.peek(), ...some.map((person) => [person.id, person] as const)])
  }
  // A collection may hold photos of people who are not on the timeline.
  const meeting = ({ in: set }: Source) => (set === undefined || ownerOfLibrary(set) !== undefined ? meet : undefined)
  return {
    people,
    closed: signal(undefined),
    own: new Map(),
    of(source) {
      const query = queryOf(source)
      const timeline = known.get(query) ?? createTimeline(requests, source, meeting(source))
      known.set(query, timeline)
      return timeline
    },
    async refresh() {
      await Promise.all(all().map((timeline) => timeline.changed()))
    },
    change: (ids, change) => all().forEach((timeline) => timeline.change(ids, change)),
    forget(only) {
      if (only) return void known.delete(queryOf(only))
      known.clear()
      people.value = new Map()
    },
  }
}
