import type { Notice } from '@kith/sdk'
import type { CoreContext } from '../server/area.ts'
import type { carryJob } from './carry-job.ts'
import { channelsOf } from './channels.ts'

/** How long a burst may go on before what was gathered is sent. */
const MINUTES = 2

/** Sends new notices through every channel, once the transaction is committed. */
export async function pushNotices(
  c: Pick<CoreContext, 'generation' | 'enqueue'>,
  notice: Notice,
  ids: readonly string[],
  gathered: boolean,
): Promise<void> {
  if (!notice.options.push || ids.length === 0) return
  const channels = await channelsOf(c.generation)
  const inputs = channels.flatMap(({ type }) => ids.map((id) => ({ notice: id, channel: type })))
  // Made by the area, as it knows the server's address.
  const job = c.generation.jobs.get('core.carry-notice')?.part as ReturnType<typeof carryJob> | undefined
  if (!job || inputs.length === 0) return
  await c.enqueue(job, inputs, gathered ? { after: new Date(Date.now() + MINUTES * 60_000) } : {})
}
