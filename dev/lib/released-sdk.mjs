import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import semver from 'semver'
import { root } from './root.mjs'

const folder = join(root, 'sdk/released')

/** Keeps the types of the SDK as they are built now under its version. Answers the file. */
export function freezeSdk() {
  const { version } = JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8'))
  const file = join(folder, `${version}.tgz`)
  const types = readdirSync(join(root, 'sdk/dist'), { recursive: true })
    .filter((name) => name.endsWith('.d.ts'))
    .sort()
    .map((name) => `dist/${name}`)
  // Always the same bytes for the same types.
  const steady = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner']
  mkdirSync(folder, { recursive: true })
  execFileSync('tar', ['-C', join(root, 'sdk'), ...steady, '-czf', file, 'package.json', 'css.d.ts', ...types])
  return file
}

/** The oldest SDK that a range takes, of those that were released: its version, and the file with its types. */
export function oldestSdk(range) {
  const versions = existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.tgz$/, '')) : []
  const version = semver.minSatisfying(versions, range)
  if (!version) throw new Error(`No SDK that was released fits ${range}. There are ${versions.join(', ') || 'none'}.`)
  return { version, file: join(folder, `${version}.tgz`) }
}

/** Unpacks the types of a released SDK as a package. */
export function unpackSdk({ file }, into) {
  mkdirSync(into, { recursive: true })
  execFileSync('tar', ['-xzf', file, '-C', into])
}
