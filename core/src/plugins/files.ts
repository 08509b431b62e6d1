import { type Files, KithError, notFound } from '@kith/sdk'
import { ambientKnex } from '@kith/sdk/host'
import type { FileStore } from '../files/store.ts'
import { rangeOf } from '../http/range.ts'

const TYPES: Record<string, string> = {
  webp: 'image/webp',
  jpg: 'image/jpeg',
  png: 'image/png',
  json: 'application/json',
  svg: 'image/svg+xml',
}

/** The files of one plugin, below a prefix of their own; what belongs to a user or an asset goes with it. */
export function filesOf(store: FileStore, plugin: string): Files {
  const at = (key: string) => {
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(key) || key.split('/').includes('..'))
      throw new KithError(
        'invalid_key',
        400,
        `"${key}" is not a key of a file: use letters, digits, dots, dashes and slashes.`,
      )
    return `plugins/${plugin}/${key}`
  }
  return {
    async put(key, data, options = {}) {
      const knex = ambientKnex('A file')
      // What was there before may still wait to be deleted, and that must not take this one.
      await knex('core.file_removal')
        .where({ path: at(key) })
        .delete()
      await store.put(at(key), data)
      const owner = options.of ? await ownerOf(options.of) : {}
      await knex('core.file')
        .insert({ plugin, key, ...owner })
        .onConflict(['plugin', 'key'])
        .merge(owner)
    },
    async open(key, range) {
      const path = at(key)
      const { size } = await store.stat(path)
      const part = rangeOf(range, size)
      return {
        body: await store.open(path, part),
        type: TYPES[key.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        size: part ? part.end - part.start + 1 : size,
        ...(part && { range: { ...part, total: size } }),
      }
    },
    async delete(key) {
      await store.delete(at(key))
      await ambientKnex('A file')('core.file').where({ plugin, key }).delete()
    },
  }
}

async function ownerOf(id: string): Promise<{ of_user?: string; of_asset?: string }> {
  const knex = ambientKnex('A file')
  if (await knex('core.asset').where({ id }).first('id')) return { of_asset: id }
  if (await knex('core.user').where({ id }).first('id')) return { of_user: id }
  throw notFound('What this file belongs to')
}
