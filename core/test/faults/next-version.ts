import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')

/**
 * A copy of Kith that has one more migration: what an upgrade is to those that still run. It is inside the checkout,
 * where its packages are found.
 */
export async function makeNextVersion(sql: string): Promise<{ program: string; remove(): Promise<void> }> {
  const home = path.join(root, '.cache', `next-version-${process.pid}`)
  const core = path.join(home, 'core')
  await mkdir(home, { recursive: true })
  await cp(path.join(root, 'core/dist'), path.join(core, 'dist'), { recursive: true })
  await cp(path.join(root, 'core/package.json'), path.join(core, 'package.json'))
  await symlink(path.join(root, 'plugins'), path.join(home, 'plugins'))
  const file = path.join(core, 'dist/db/migrate.js')
  const code = await readFile(file, 'utf8')
  const changed = code.replace('const migrations = {', `const migrations = { '9999-next': ${JSON.stringify(sql)},`)
  if (changed === code) throw new Error('There is no list of migrations to add one to.')
  await writeFile(file, changed)
  return { program: path.join(core, 'dist/cli/main.js'), remove: () => rm(home, { recursive: true, force: true }) }
}
