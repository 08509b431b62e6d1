import { KithError, type Plugin } from '@kith/sdk'
import type { Knex } from 'knex'
import { rows, sql } from '../access/fragment.ts'

/** Makes the extensions of PostgreSQL that a plugin's tables need, before its migrations. Throws a sentence when it cannot. */
export async function createExtensions(knex: Knex, plugin: Plugin): Promise<void> {
  for (const extension of plugin.extensions ?? []) {
    const [found] = await rows<{ made: boolean }>(
      knex,
      sql`select installed_version is not null as made from pg_available_extensions where name = ${extension}`,
    )
    if (found?.made) continue
    if (!found)
      throw blocked(
        `"${plugin.id}" needs the extension "${extension}" of PostgreSQL, and the database server has none. Install it there and enable the plugin again.`,
      )
    await create(knex, plugin.id, extension)
  }
}

async function create(knex: Knex, plugin: string, extension: string): Promise<void> {
  try {
    await knex.raw('create extension if not exists ?? schema public', [extension])
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.* - /s, '') : String(error)
    throw blocked(
      `"${plugin}" needs the extension "${extension}" of PostgreSQL, which could not be made: ${reason}. Let an administrator of the database run \`create extension "${extension}"\` in it, and enable the plugin again.`,
      error,
    )
  }
}

const blocked = (message: string, cause?: unknown) =>
  new KithError('plugin_blocked', 409, message, { stage: 'migrate' }, { cause })
