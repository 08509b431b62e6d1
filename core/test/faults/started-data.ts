import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, rename } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/**
 * Fills a data folder that has no database as the first start of a server leaves it: tables made, the plugins that come
 * with Kith switched on. A first start keeps a core busy for seconds, so each run of tests has one, which is copied.
 */
export async function fillData(data: string): Promise<void> {
  const database = path.join(data, 'database')
  if (existsSync(database)) return
  const run = process.env['KITH_TEST_RUN']
  if (!run) throw new Error('There is no folder of this run: its vitest config needs dev/lib/run-folder.mjs.')
  const made = path.join(run, 'started-data')
  if (!existsSync(made)) await (making ??= startOnce(made))
  await cp(path.join(made, 'database'), `${database}.part`, { recursive: true })
  await rename(`${database}.part`, database)
}

/** Of this process: a test that is tried again waits for what the first try began. */
let making: Promise<void> | undefined

/** Made beside and renamed: several test files may make it at once. */
async function startOnce(made: string): Promise<void> {
  const beside = `${made}-${process.pid}`
  const server = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, DATABASE_URL: '', KITH_DATA: beside, KITH_PORT: '0', KITH_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  // Said when all has started that starts, queues too.
  createInterface(server.stdout).on('line', (line) => /\/setup to begin/.test(line) && server.kill('SIGTERM'))
  const [code]: number[] = await ended
  if (code !== 0) throw new Error(`The first start ended with ${code}.`)
  await rename(beside, made).catch((error: unknown) => {
    if (!existsSync(made)) throw error
  })
}
