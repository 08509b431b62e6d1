import type { Keyring } from '../access/keyring.ts'
import type { Happened } from './happened.ts'
import type { Message } from './open-stream.ts'

/**
 * Photos somebody else shares have changed. Which ones, and what was done to them, is for the timeline to answer, which
 * knows what each caller may see: this says nothing but that it is worth asking.
 */
export const SHARED_CHANGED: Message = { name: 'core.shared_changed', payload: {} }

/** Whose photos were added, changed, moved to the trash or deleted. */
export const ownersOf = (happened: readonly Happened[]): ReadonlySet<string> =>
  new Set(
    happened.flatMap(({ message: { name, payload } }) =>
      name.startsWith('core.asset_') && isOwned(payload) ? [payload.ownerId] : [],
    ),
  )

const isOwned = (payload: unknown): payload is { ownerId: string } =>
  typeof payload === 'object' && payload !== null && 'ownerId' in payload && typeof payload.ownerId === 'string'

/** Whether a key leads to photos of one of these, or to a set of a plugin, which may hold photos of anybody. */
export const mayBeShown = (owners: ReadonlySet<string>, { me, keys }: Keyring): boolean =>
  keys.some(
    ({ kind, set, by }) =>
      set !== me && (owners.has(set) || (by !== null && owners.has(by)) || !kind.startsWith('core:')),
  )
