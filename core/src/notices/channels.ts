import type { NotificationChannel } from '@kith/sdk'
import type { Generation } from '../plugins/generation.ts'

/** The ways notices leave Kith by: e-mail, and those that enabled plugins provide; as far as they are set up. */
export async function channelsOf(generation: Pick<Generation, 'services'>): Promise<readonly NotificationChannel[]> {
  const channels = (generation.services.get('core.channel/v1') ?? []).map(
    (provider) => provider.get() as NotificationChannel,
  )
  const ready = await Promise.all(channels.map((channel) => channel.ready?.() ?? true))
  return channels.filter((_, i) => ready[i])
}

/** A channel among the kinds of notices that a user switched off. Kinds have a dot in their names. */
export const muteOf = (type: string): string => `channel:${type}`
