import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiReport } from './api-report.mjs'
import { clientSchema } from './client-schema.mjs'
import { errorsPage } from './errors-page.mjs'
import { packageFolders } from './packages.mjs'
import { root } from './root.mjs'
import { capture } from './run.mjs'
import { serverCodes } from './server-codes.mjs'

const cli = 'core/dist/cli/main.js'
const manifest = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

/** The committed documents that say what others may rely on, and how each is made anew. */
export function contracts() {
  const plugins = packageFolders().filter((folder) => manifest(folder).kith?.id)
  return [
    { file: 'sdk/sdk.api.md', make: () => apiReport('sdk') },
    { file: 'docs/reference/errors.md', make: () => errorsPage() },
    { file: 'core/web/texts/server-codes.ts', make: () => serverCodes() },
    { file: 'core/openapi.json', make: () => capture(cli, ['openapi']) },
    ...plugins.map((folder) => ({
      file: `${folder}/openapi.json`,
      make: () => capture(cli, ['openapi', '--plugin', manifest(folder).kith.id]),
    })),
    // Last: it is made from the documents above, as they are on disk.
    { file: 'sdk/src/client/schema.ts', make: () => clientSchema() },
  ]
}

/** Compares (or with `update` writes) the documents. Resolves with the number that differ. */
export async function checkContracts({ update = false } = {}) {
  let different = 0
  for (const { file, make } of contracts()) {
    const path = join(root, file)
    const kept = existsSync(path) ? readFileSync(path, 'utf8') : undefined
    const now = await make()
    if (kept === now) continue
    if (update) {
      writeFileSync(path, now)
      console.log(`${file} written.`)
    } else {
      different++
      console.error(`${file} ${kept === undefined ? 'is missing' : 'is not what the code says now'}.`)
    }
  }
  if (different > 0)
    console.error('Run `npm run check -- --update`, and review the difference as a change of contract.')
  return different
}
