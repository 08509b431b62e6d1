import { Readable } from 'node:stream'
import type { AssetQuery, ZipEntry } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { CompiledAccess } from '../access/compiled.ts'
import { openOriginal } from '../ingest/index.ts'
import { type OpenDeps, downloads, openStripped } from './open-asset.ts'
import type { Asker } from './reachable.ts'

const BATCH = 500

/** The originals of these assets, one by one; what may not be downloaded is left out. */
export async function* zipAssets(
  deps: OpenDeps,
  knex: Knex,
  access: CompiledAccess,
  asker: Asker,
  assets: AssetQuery | readonly string[],
  as: 'original' | 'stripped',
): AsyncGenerator<ZipEntry> {
  const ids = 'clone' in assets ? (await assets).map((row) => row.id) : [...new Set(assets)]
  const names = new Set<string>()
  for (let at = 0; at < ids.length; at += BATCH) {
    const found = await withAmbient({ knex }, () => downloads(knex, access, asker, ids.slice(at, at + BATCH)))
    for (const { original, places, allowed } of found) {
      if (!allowed) continue
      yield {
        path: uniqueName(names, original.fileName),
        at: original.modifiedAt,
        open: async () => {
          const strip = as === 'stripped' || !places
          const { body } = strip ? await openStripped(deps, original) : await openOriginal(deps.files, original)
          return body instanceof Readable ? body : Readable.from([body])
        },
      }
    }
  }
}

/** Two photos of one name become `a.jpg` and `a (2).jpg`; what could lead out of the folder is taken out. */
export function uniqueName(taken: Set<string>, name: string): string {
  const safe = name.replaceAll(/[/\\\u0000-\u001f]/g, '_').replace(/^\.+/, '_') || 'photo'
  const dot = safe.lastIndexOf('.')
  const [stem, end] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
  let unique = safe
  for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${stem} (${n})${end}`
  taken.add(unique.toLowerCase())
  return unique
}
