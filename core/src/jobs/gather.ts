import { createHash } from 'node:crypto'
import type { Job } from '@kith/sdk'
import type { Outgoing } from './outbox.ts'

/** Work for a queue: a row of the outbox, or what is done for several. */
export interface Handover extends Outgoing {
  /** By which the queue knows it again, where it is not by the row's id. */
  readonly queueId?: string
}

/** Rows of the outbox, sorted by what to do with them now. */
export interface Gathered {
  /** To hand over: what could be gathered is. */
  readonly work: readonly Handover[]
  /** The rows which that work stands for. */
  readonly rows: readonly Outgoing[]
  /** After how many milliseconds the others are due, if there are any. */
  readonly othersIn: number | undefined
}

export type Gather = (rows: readonly Outgoing[]) => Gathered

/** Milliseconds that work waits for more of its kind: at first, and at most when it keeps coming. */
export interface Pause {
  readonly least: number
  readonly most: number
}

/**
 * Makes the function that gathers work whose job can: what comes first goes at once, what comes in the pause after it
 * goes together. As long as more than one came in it, the next pause is twice as long.
 */
export function createGather(jobOf: (name: string) => Job | undefined, { least, most }: Pause): Gather {
  const last = new Map<string, { readonly at: number; readonly pause: number }>()
  return (rows) => {
    const now = performance.now()
    const work: Handover[] = []
    const taken: Outgoing[] = []
    const alike = new Map<string, Outgoing[]>()
    for (const row of rows) {
      if (row.key === null && row.run_at.getTime() <= Date.now() && jobOf(row.job)?.gather) {
        const group = JSON.stringify([row.job, row.by])
        alike.set(group, [...(alike.get(group) ?? []), row])
      } else {
        work.push(row)
        taken.push(row)
      }
    }
    let othersIn: number | undefined
    const started = new Map<string, number>()
    for (const group of alike.values()) {
      const name = group[0]?.job ?? ''
      const { at, pause } = last.get(name) ?? { at: -Infinity, pause: 0 }
      const due = at + pause - now
      if (due > 0) othersIn = Math.min(othersIn ?? due, due)
      else {
        work.push(...gathered(group, jobOf(name)))
        taken.push(...group)
        started.set(name, Math.max(started.get(name) ?? least, group.length > 1 ? Math.min(2 * pause, most) : least))
      }
    }
    for (const [name, pause] of started) last.set(name, { at: now, pause })
    return { work, rows: taken, othersIn }
  }
}

/**
 * Less work for the same rows. The queue knows it again by all of them: another process may gather some of these with
 * others, and of two that shared an id the queue would drop one. So rows may be done twice, and none never.
 */
function gathered(group: readonly Outgoing[], job: Job | undefined): readonly Handover[] {
  const [first] = group
  if (!job?.gather || !first || group.length < 2) return group
  const inputs = group.map((row) => job.input.safeParse(row.input))
  const good = inputs.flatMap((one) => (one.success ? [one.data] : []))
  // Written for another version of the job: it fails by itself, and says so.
  if (good.length < group.length) return group
  const fewer = job.gather(good)
  if (fewer.length > group.length) return group
  const rows = createHash('sha256')
    .update(group.map((row) => row.id).join())
    .digest('base64url')
  return fewer.map((input, i) => ({ ...first, input, queueId: `rows-${rows}-${i}` }))
}
