import { randomUUID } from 'node:crypto'
import os from 'node:os'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { Host } from './host.ts'

const LIVE = `seen_at > now() - interval '15 seconds'`

/** Reports what generation this process is on, so that an admin sees who is behind instead of being told all is well. */
export async function reportProcess(deps: {
  knex: Knex
  host: Host
  role: string
  log: Logger
}): Promise<{ close(): Promise<void> }> {
  const id = randomUUID()
  const report = async () => {
    await deps
      .knex('core.process')
      .insert({
        id,
        host: `${os.hostname()} (${process.pid})`,
        role: deps.role,
        generation: deps.host.current().n,
        problems: JSON.stringify(deps.host.problems()),
        seen_at: deps.knex.fn.now(),
      })
      .onConflict('id')
      .merge()
  }
  const safely = () =>
    void report().catch((error: unknown) => deps.log.debug({ error: String(error) }, 'process not reported'))
  await report()
  await deps.knex('core.process').whereRaw(`seen_at < now() - interval '1 hour'`).delete()
  const timer = setInterval(safely, 5_000)
  timer.unref()
  deps.host.onSwap(safely)
  return {
    async close() {
      clearInterval(timer)
      await deps
        .knex('core.process')
        .where({ id })
        .delete()
        .catch(() => {})
    },
  }
}

/** Waits up to two seconds for all live processes to reach a generation; answers those that have not. */
export async function processesBehind(knex: Knex, generation: number): Promise<string[]> {
  for (let waited = 0; ; waited += 100) {
    const behind: { host: string }[] = await knex('core.process')
      .whereRaw(LIVE)
      .where('generation', '<', generation)
      .select('host')
    if (behind.length === 0 || waited >= 2_000) return behind.map((row) => row.host)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
