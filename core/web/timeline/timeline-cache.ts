import type { Requests } from '@kith/sdk/widgets'
import { type Source, queryOf } from './source.ts'
import { type Timeline, createTimeline } from './timeline.ts'

/** The timelines of this visit, so that going back to one shows it at once. */
export interface TimelineCache {
  of(source: Source): Timeline
  /** Reads all of them again. */
  refresh(): Promise<void>
  change: Timeline['change']
  /** Forgets everything, when somebody signs out. */
  forget(): void
}

export function createTimelineCache(requests: Requests): TimelineCache {
  const known = new Map<string, Timeline>()
  const all = () => [...known.values()]
  return {
    of(source) {
      const query = queryOf(source)
      const timeline = known.get(query) ?? createTimeline(requests, source)
      known.set(query, timeline)
      return timeline
    },
    async refresh() {
      await Promise.all(all().map((timeline) => timeline.refresh()))
    },
    change: (ids, change) => all().forEach((timeline) => timeline.change(ids, change)),
    forget: () => known.clear(),
  }
}
