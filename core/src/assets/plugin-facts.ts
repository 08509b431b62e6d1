import type { DetailsLookup } from '@kith/sdk'
import { z } from 'zod'
import type { CoreRequestContext } from '../server/area.ts'
import type { AskPlugin } from '../server/ask-plugin.ts'

/** What plugins say of a photo: by plugin, by lookup. */
export type PluginFacts = Record<string, Record<string, unknown>>

/** Asks every plugin's lookups for details about a photo the caller may see. */
export async function pluginFacts(ask: AskPlugin, c: CoreRequestContext, id: string): Promise<PluginFacts> {
  const facts: PluginFacts = {}
  await Promise.all(
    c.generation.lookups.map(async ({ plugin, part }) => {
      if (part.on !== 'details') return
      const value = await ask(c, { plugin, name: part.name }, (context: never) => valueOf(part, id, context))
      if (value !== undefined) (facts[plugin] ??= {})[part.name] = value
    }),
  )
  return facts
}

async function valueOf({ load, returns }: DetailsLookup, id: string, context: never): Promise<unknown> {
  const found = await load([id], context)
  return found.has(id) ? z.encode(returns, found.get(id)) : undefined
}
