import type { PersonalPart, ZipEntry } from '@kith/sdk'
import type { Owned } from '../plugins/generation.ts'
import type { CoreRequestContext } from '../server/area.ts'
import type { ContextOfPlugin } from '../timeline/filters.ts'
import { listEntry } from './json-entry.ts'

/** What plugins keep of the user. One that fails does not end the archive: it is told of at its end. */
export function pluginEntries(
  contextOfPlugin: ContextOfPlugin,
  c: CoreRequestContext,
  userId: string,
  missing: string[],
): ZipEntry[] {
  async function* rowsOf({ plugin, part }: Owned<PersonalPart>): AsyncGenerator<unknown> {
    // What a part takes for its context was checked when the plugin was compiled.
    const given = part.rows(userId, contextOfPlugin(c, plugin) as never)
    yield* Symbol.asyncIterator in given ? given : await given
  }
  return c.generation.personal.map((owned) => {
    const path = `plugins/${owned.plugin}/${owned.part.name}.json`
    return listEntry(c.knex, path, rowsOf(owned), (error) => {
      c.log.error({ plugin: owned.plugin, part: owned.part.name, err: error }, 'left out of an export')
      missing.push(`${path}: the plugin could not say all of it`)
    })
  })
}
