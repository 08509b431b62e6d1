import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { fillData } from '../../test/faults/started-data.ts'

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** A Kith as `npm start` starts it, on data of its own. */
export interface KithServer {
  readonly url: string
  /** A folder beside its data, for photos. */
  readonly folder: string
  /** All it has written to its log so far. */
  log(): string
}

/**
 * Starts a server for one test; it is stopped and its data deleted when the test has ended. `env` is more of its
 * configuration. It is not its first start, unless that is what the test is about.
 */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
  { first = false } = {},
): Promise<KithServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-browser-'))
  const data = path.join(folder, 'data')
  if (!first) await fillData(data)
  const server = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, KITH_DATA: data, KITH_PORT: '0', KITH_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(server, 'exit')
  onTestFinished(async () => {
    server.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  })
  const said: string[] = []
  server.stderr.on('data', (bytes: Buffer) => said.push(bytes.toString()))
  const url = new Promise<string>((resolve, reject) => {
    createInterface(server.stdout).on('line', (line) => {
      said.push(line)
      const found = /Kith is at (http:\/\/\S+)/.exec(line)?.[1]
      if (found) resolve(found)
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said.join('\n')}`)))
  })
  return { url: await url, folder, log: () => said.join('\n') }
}
