import { changed } from '../events.ts'
import type { Working } from '../kith.ts'

/** Open pages load anew no more often, in milliseconds. */
const PAUSE_MS = 3_000

/** Tells an owner's open pages of changes while a run goes on. */
export interface Teller {
  /** Something changed: told at once, or a while after the last time. */
  more(): Promise<void>
  /** The run is over: what was not told yet is. */
  end(): Promise<void>
}

export function createTeller(c: Working, ownerId: string): Teller {
  let [last, untold] = [-Infinity, false]
  const tell = async () => {
    ;[last, untold] = [performance.now(), false]
    await c.emit(changed, { ownerId })
  }
  return {
    async more() {
      untold = true
      if (performance.now() - last >= PAUSE_MS) await tell()
    },
    async end() {
      if (untold) await tell()
    },
  }
}
