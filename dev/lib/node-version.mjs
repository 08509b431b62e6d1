import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** True when `version` ("20.20.2") is at least `floor` ("20.19"). */
export function isAtLeast(version, floor) {
  const [have, want] = [version, floor].map((text) => text.split('.').map(Number))
  return have[0] > want[0] || (have[0] === want[0] && have[1] >= (want[1] ?? 0))
}

export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const floor = engines.node.replace(/[^\d.]/g, '')
  if (isAtLeast(process.versions.node, floor)) return
  console.error(
    `Kith needs Node.js ${floor} or newer, and this is ${process.versions.node}. Get one from https://nodejs.org.`,
  )
  process.exit(1)
}
