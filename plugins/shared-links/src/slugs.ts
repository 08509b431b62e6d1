import type { ContextOf } from '@kith/sdk'
import { z } from 'zod'
import { slugTaken } from './errors.ts'
import type { kith } from './kith.ts'

export const Slug = z.string().regex(/^[a-z0-9-]{3,64}$/, 'Use 3 to 64 small letters, digits and dashes.')

/** Writes a link, in a transaction of its own: a name that is taken must not end the one around it. */
export async function withSlug(
  { transaction }: Pick<ContextOf<typeof kith>, 'transaction'>,
  write: () => PromiseLike<unknown>,
): Promise<void> {
  try {
    await transaction(async () => void (await write()))
  } catch (error) {
    if (error instanceof Error && error.name === 'UniqueViolationError') throw slugTaken()
    throw error
  }
}
