import { withAmbient } from '@kith/sdk/host'
import type { CoreRequestContext } from './area.ts'

/**
 * Asks a part of a plugin within somebody's request. Undefined, and said so in the log, when it fails or takes too
 * long: somebody else's heart count must not keep a photo from being shown.
 */
export type AskPlugin = <C, T>(
  c: CoreRequestContext,
  part: { readonly plugin: string; readonly name: string },
  ask: (context: C) => T | Promise<T>,
) => Promise<T | undefined>

const MILLISECONDS = 1_000

export const askPlugin =
  (contextOfPlugin: (c: CoreRequestContext, plugin: string) => unknown): AskPlugin =>
  async <C, T>(
    c: CoreRequestContext,
    { plugin, name }: { readonly plugin: string; readonly name: string },
    ask: (context: C) => T | Promise<T>,
  ): Promise<T | undefined> => {
    try {
      // What a part takes for its context was checked when the plugin was compiled.
      const context = contextOfPlugin(c, plugin) as C
      return await within(withAmbient({ knex: c.knex }, async () => ask(context)))
    } catch (error) {
      c.log.warn({ plugin, part: name, error: String(error) }, 'left out')
      return undefined
    }
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
