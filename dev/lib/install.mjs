import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { runNpm } from './run.mjs'

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)

/** What an installation was made from. Packages with native parts differ by platform. */
export function installStamp(lock) {
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

/** "fresh", "unmarked" (somebody ran npm by hand since the lock changed) or "stale". */
export function installState(folder) {
  const lock = join(folder, 'package-lock.json')
  const stamp = read(join(folder, 'node_modules/.kith-install'))
  const npmsOwn = modified(join(folder, 'node_modules/.package-lock.json'))
  if (!npmsOwn) return 'stale'
  if (!existsSync(lock) || stamp === installStamp(readFileSync(lock))) return 'fresh'
  return npmsOwn >= modified(lock) ? 'unmarked' : 'stale'
}

export async function ensureInstalled() {
  const state = installState(root)
  if (state === 'fresh') return
  if (state === 'stale') await install()
  const lock = read(join(root, 'package-lock.json'))
  if (lock) writeFileSync(join(root, 'node_modules/.kith-install'), installStamp(lock))
}

async function install() {
  console.log('Installing packages (about a minute, only when they change)…')
  const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install'
  // No package we use needs its install script, and what is not run can neither fail nor do harm.
  const code = await runNpm([command, '--ignore-scripts', '--loglevel=error'])
  if (code === 0) return
  console.error(`Installing failed: \`npm ${command}\` ended with ${code}. What it said is above.`)
  process.exit(1)
}
