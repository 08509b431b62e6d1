import type { Log } from '@kith/sdk'
import type { Knex } from 'knex'
import { z } from 'zod'
import type { Generation } from '../plugins/generation.ts'
import { park } from './parked.ts'

/** One piece of work, as a queue holds it. */
export interface Work {
  readonly job: string
  readonly plugin: string
  readonly input: unknown
  readonly by: string | null
  readonly timeout: number
}

/** What running work needs of the server. */
export interface RunWorkDeps {
  readonly log: Log
  /** Runs `fn` with the context of a plugin (or core) in a generation. */
  readonly runAs: (
    generation: Generation,
    plugin: string,
    facts: { by: string | null; signal: AbortSignal; extra: Readonly<Record<string, unknown>> },
    run: (c: never) => Promise<void>,
  ) => Promise<void>
  readonly knex: Knex
}

const Delivery = z.object({ event: z.uuid() })

/** Runs one piece of work in the current generation. Work of a plugin that is off waits until it is on again. */
export async function runWork(
  deps: RunWorkDeps,
  generation: Generation,
  work: Work,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const life = generation.signalOf(work.plugin)
  const cut = AbortSignal.any([life, AbortSignal.timeout(work.timeout * 1000)])
  const isListener = work.job.startsWith('on:')
  const run = isListener ? await listenerRun(deps, generation, work) : jobRun(generation, work, progress)
  if (!run) {
    if (generation.plugins.has(work.plugin)) deps.log.warn({ job: work.job }, 'left out: there is no such job any more')
    else if (!(await park(deps.knex, work)))
      throw new Error(`"${work.plugin}" is not running in this process, so "${work.job}" has to wait.`)
    return
  }
  const running = deps.runAs(generation, work.plugin, { by: work.by, signal: cut, extra: run.extra }, run.run)
  try {
    await Promise.race([running, tooLong(cut, work)])
  } catch (error) {
    // Cut off because its plugin was switched off: it is done again once that is on again.
    if (life.aborted && (await park(deps.knex, work))) return
    throw error
  }
}

interface Prepared {
  readonly run: (c: never) => Promise<void>
  readonly extra: Readonly<Record<string, unknown>>
}

function jobRun(
  generation: Generation,
  work: Work,
  progress: (done: number, of: number) => void,
): Prepared | undefined {
  const job = generation.jobs.get(work.job)?.part
  return job && { run: job.run, extra: { input: job.input.parse(work.input), by: work.by, progress } }
}

async function listenerRun(deps: RunWorkDeps, generation: Generation, work: Work): Promise<Prepared | undefined> {
  const listener = generation.listeners.find(({ plugin, part }) => `on:${plugin}.${part.name}` === work.job)?.part
  if (!listener) return undefined
  const { event: id } = Delivery.parse(work.input)
  const row: { id: string; name: string; payload: unknown; by: string | null; at: Date } | undefined = await deps
    .knex('core.event')
    .where({ id })
    .first()
  if (!row) return { run: async () => {}, extra: {} }
  const schema = generation.events.get(row.name)?.part.schema
  const payload = schema ? schema.parse(row.payload) : row.payload
  return { run: listener.run, extra: { event: { id: row.id, name: row.name, at: row.at, by: row.by }, payload } }
}

function tooLong(signal: AbortSignal, work: Work): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () =>
      reject(
        new Error(
          `"${work.job}" was stopped: it took longer than ${work.timeout} seconds, or its plugin was switched off.`,
        ),
      )
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}
