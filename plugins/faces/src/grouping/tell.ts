import { changed } from '../events.ts'
import type { Working } from '../kith.ts'

/** Open pages load anew no more often, in milliseconds. */
const PAUSE_MS = 3_000

/** Tells an owner's open pages of changes while a run goes on. */
export interface Teller {
  /** Something changed: told at once, or a while after the last time. */
  more(): Promise<void>
  /** The run is over. It is told in any case: a run before may have ended too early to tell. */
  end(): Promise<void>
}

export function createTeller(c: Working, ownerId: string): Teller {
  let last = -Infinity
  return {
    async more() {
      if (performance.now() - last < PAUSE_MS) return
      last = performance.now()
      await c.emit(changed, { ownerId, more: true })
    },
    end: () => c.emit(changed, { ownerId }),
  }
}
