import { events } from '@kith/sdk'
import type { CoreRequestContext } from '../server/area.ts'

/**
 * Tells the plugin that let a visitor in that it takes originals along. What people with an account download is nobody
 * else's business.
 */
export async function tellDownloaded(c: CoreRequestContext): Promise<void> {
  const { caller } = c.ring
  if (caller?.kind !== 'visitor') return
  await c.emit(events.downloaded, { plugin: caller.plugin, visitor: caller.id })
}
