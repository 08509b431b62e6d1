import { isKithError } from '@kith/sdk'
import type { Ran } from './kith.ts'
import { Source } from './models.ts'

/** A set in a space. */
export type Connection = Pick<Source, 'space_id' | 'kind' | 'source_id'>

/**
 * What connects a set to a space, while whoever connected it may hand the set on. When they may no longer, nothing of it
 * is shown: then it is deleted, and makes room for somebody who may. The space must be locked.
 */
export async function findConnected(c: Pick<Ran, 'acting'>, of: Connection): Promise<Source | undefined> {
  const source = await Source.query().findOne(of)
  if (!source || (await mayStill(c, source))) return source
  await source.$query().delete()
  return undefined
}

async function mayStill({ acting }: Pick<Ran, 'acting'>, { kind, source_id, by_user_id }: Source): Promise<boolean> {
  const them = await acting(by_user_id)
  if (!them) return false
  try {
    await them.assets.requireSource({ kind, id: source_id })
    return true
  } catch (error) {
    if (isKithError(error)) return false
    throw error
  }
}
