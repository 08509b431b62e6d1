import type { NotificationChannel } from '@kith/sdk'
import type { Generation } from '../plugins/generation.ts'

/** The ways notices leave Kith by: those that enabled plugins provide. */
export const channelsOf = (generation: Pick<Generation, 'services'>): readonly NotificationChannel[] =>
  (generation.services.get('core.channel/v1') ?? []).map((provider) => provider.get() as NotificationChannel)

/** A channel among the kinds of notices that a user switched off. Kinds have a dot in their names. */
export const muteOf = (type: string): string => `channel:${type}`
