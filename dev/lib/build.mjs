import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSteps } from './build-steps.mjs'
import { fingerprint } from './fingerprint.mjs'
import { root } from './root.mjs'
import { runNode } from './run.mjs'

// Lies among what was built, so that whoever deletes that has everything built again.
const stampFile = join(root, 'core/dist/.build.json')
const here = (path) => join(root, path)

function readStamps() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {}
}

/** Runs the steps whose inputs changed since they last succeeded. Ends the process when one fails. */
export async function build({ force = false } = {}) {
  const stamps = force ? {} : readStamps()
  for (const { name, script, args = [], inputs, outputs } of buildSteps()) {
    if (!existsSync(here(script))) continue
    const print = fingerprint(inputs.map(here))
    if (stamps[name] === print && outputs.every((path) => existsSync(here(path)))) continue
    console.log(`Building ${name}…`)
    const code = await runNode(script, force && args.includes('-b') ? [...args, '--force'] : args)
    if (code !== 0) {
      console.error(`Building ${name} failed; the reason is above.`)
      process.exit(1)
    }
    stamps[name] = print
    mkdirSync(dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, JSON.stringify(stamps))
  }
}
