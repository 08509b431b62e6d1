import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { requireNode } from './node-version.mjs'

/** Brings a clone, fresh or changed, to where its programs run. Cheap when nothing changed. */
export async function prepare(options) {
  requireNode()
  await ensureInstalled()
  await build(options)
}
