import { withAmbient } from '@kith/sdk/host'
import { z } from 'zod'
import type { CoreRequestContext } from './area.ts'

/** Facts of plugins about photos: by plugin, by lookup. */
export type Facts = Record<string, Record<string, unknown>>

const MILLISECONDS = 1_000

/**
 * Asks every plugin's lookups about these photos. One that fails or takes too long is left out and said so: somebody
 * else's heart count must not keep a photo from being shown.
 */
export const lookupsOf =
  (contextOfPlugin: (c: CoreRequestContext, plugin: string) => unknown) =>
  async (c: CoreRequestContext, on: 'details' | 'grid', ids: readonly string[]): Promise<Map<string, Facts>> => {
    const facts = new Map<string, Facts>(ids.map((id) => [id, {}]))
    const wanted = c.generation.lookups.filter(({ part }) => part.on === on)
    await Promise.all(
      wanted.map(async ({ plugin, part }) => {
        try {
          const context = contextOfPlugin(c, plugin)
          const found = await within(withAmbient({ knex: c.knex }, () => part.load(ids, context as never)))
          for (const [id, value] of found) {
            const own = facts.get(id)
            if (own) (own[plugin] ??= {})[part.name] = z.encode(part.returns, value)
          }
        } catch (error) {
          c.log.warn({ plugin, lookup: part.name, error: String(error) }, 'lookup left out')
        }
      }),
    )
    return facts
  }

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${MILLISECONDS} ms.`)), MILLISECONDS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
