import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** The folders of the packages that are here, as `sdk`, `core`, `plugins/albums`. */
export function packageFolders() {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return packagesIn(workspaces)
}

/** The folders of the examples that are plugins, as `examples/reactions`. They are not of the workspace. */
export const exampleFolders = () => packagesIn(['examples/*']).filter((folder) => manifestOf(folder).kith)

/** The folders of the examples that are apps, as `examples/embed-react`: pages of somebody else's. */
export const appFolders = () => packagesIn(['examples/*']).filter((folder) => !manifestOf(folder).kith)

const manifestOf = (folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))

const packagesIn = (patterns) =>
  patterns.flatMap(expand).filter((folder) => existsSync(join(root, folder, 'package.json')))

function expand(pattern) {
  if (!pattern.endsWith('/*')) return [pattern]
  const parent = pattern.slice(0, -2)
  const names = existsSync(join(root, parent)) ? readdirSync(join(root, parent)).sort() : []
  return names.map((name) => `${parent}/${name}`)
}
