import { Readable } from 'node:stream'
import { type AssetQuery, type ZipEntry, isKithError } from '@kith/sdk'
import type { Knex } from 'knex'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Download, downloads } from './downloads.ts'
import { nameFor, uniqueName } from './file-names.ts'
import { type OpenDeps, openStripped, openWhole } from './open-asset.ts'
import type { Asker } from './reachable.ts'

export interface ZipAssets {
  readonly access: CompiledAccess
  readonly asker: Asker
  readonly assets: AssetQuery | readonly string[]
  readonly as: 'original' | 'stripped'
}

const BATCH = 500

/**
 * The originals of these assets, one by one; what may not be downloaded is left out. A file that cannot be read does
 * not end the archive: what is missing, and why, is said in a text at its end.
 */
export async function* zipAssets(deps: OpenDeps, knex: Knex, o: ZipAssets): AsyncGenerator<ZipEntry> {
  const ids = 'clone' in o.assets ? (await o.assets).map((row) => row.id) : [...new Set(o.assets)]
  const names = new Set<string>()
  const missing: string[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    const found = await downloads(knex, o.access, o.asker, ids.slice(at, at + BATCH))
    for (const one of found.filter((download) => download.allowed)) {
      const entry = await entryOf(deps, one, o.as)
      if ('problem' in entry) missing.push(`${entry.name}: ${entry.problem}`)
      else
        yield {
          path: uniqueName(names, entry.name),
          ...(one.details && { at: one.original.modifiedAt }),
          open: async () => (entry.body instanceof Readable ? entry.body : Readable.from([entry.body])),
        }
    }
  }
  if (missing.length > 0)
    yield { path: uniqueName(names, 'NOT INCLUDED.txt'), open: async () => Readable.from([`${missing.join('\n')}\n`]) }
}

/** Opened before it is announced: once its name is in the archive there is no way back. */
async function entryOf(
  deps: OpenDeps,
  one: Download,
  as: 'original' | 'stripped',
): Promise<{ name: string; body: Readable | Uint8Array } | { name: string; problem: string }> {
  const plain = one.details ? one.original.fileName : nameFor(`photo-${one.id.slice(0, 8)}`, one.original.mime)
  try {
    const strip = as === 'stripped' || !one.whole
    const { body, name = plain } = strip ? await openStripped(deps, one) : await openWhole(deps, one.original)
    return { name, body }
  } catch (error) {
    if (isKithError(error)) return { name: plain, problem: error.message }
    throw error
  }
}
