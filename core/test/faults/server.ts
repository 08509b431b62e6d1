import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { fillData } from './started-data.ts'

const main = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli/main.js')

/** A server in a process of its own, as people run it. */
export interface Server {
  readonly url: string
  readonly output: () => string
  kill(): Promise<void>
  stop(): Promise<number | null>
}

/** Starts `kith serve` on a data folder, which it has started on before, and waits until it says where it is. */
export async function serve(
  data: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  program = main,
): Promise<Server> {
  if (!env['DATABASE_URL']) await fillData(data)
  return serveFirst(data, args, env, program)
}

/** The same on a data folder as it is, which may have nothing in it. */
export async function serveFirst(
  data: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  program = main,
): Promise<Server> {
  const { said, ...server } = await launch(
    program,
    data,
    ['serve', ...args],
    env,
    /Kith is at http:\/\/localhost:(\d+)/,
  )
  return { ...server, url: `http://127.0.0.1:${said}` }
}

/** Starts `kith worker` and waits until it works. */
export async function work(
  data: string,
  env: Readonly<Record<string, string>>,
  program = main,
): Promise<Omit<Server, 'url'>> {
  const { said: _, ...worker } = await launch(program, data, ['worker'], env, /(Kith works)/)
  return worker
}

async function launch(
  program: string,
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
) {
  const { child, output } = run(program, data, args, env)
  const said = await vi.waitFor(
    () => {
      const found = ready.exec(output())?.[1]
      if (!found) throw new Error(child.exitCode === null ? 'It is not there yet.' : `It ended: ${output()}`)
      return found
    },
    { timeout: 60_000, interval: 50 },
  )
  const ended = new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })
  return {
    said,
    output,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Starts a command of `kith` and kills it after some milliseconds, wherever it is then. */
export async function startAndKill(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  after: number,
): Promise<void> {
  const { child } = run(main, data, args, env)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  setTimeout(() => child.kill('SIGKILL'), after)
  await ended
}

/** Runs a command of `kith` to its end. */
export async function kith(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  const { child, output } = run(main, data, args, env)
  // At its exit not all of what it wrote has been read.
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output: output() }
}

function run(
  program: string,
  data: string,
  args: readonly string[],
  more: Readonly<Record<string, string>>,
): { child: ChildProcess; output: () => string } {
  const env = { ...process.env, DATABASE_URL: '', KITH_DATA: data, KITH_PORT: '0', KITH_LOG: 'error', ...more }
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return { child, output: () => text }
}

/** A folder that is gone after the test. */
export async function tempFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-fault-'))
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Sets a server up and answers requests as its first admin. */
export async function signIn(
  server: Server,
): Promise<
  (path: string, method?: string, body?: unknown) => Promise<{ status: number; body: Record<string, unknown> }>
> {
  const account = { email: 'ada@example.org', name: 'Ada', password: 'a long enough password' }
  const post = (where: string, body: unknown) =>
    fetch(server.url + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await post('/api/auth/setup', account)
  const signedIn: unknown = await (
    await post('/api/auth/sign-in', { email: account.email, password: account.password })
  ).json()
  const token = String(Reflect.get(Object(signedIn), 'token'))
  return async (where, method = 'GET', given) => {
    const answer = await fetch(server.url + where, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(given !== undefined && { 'content-type': 'application/json' }) },
      ...(given !== undefined && { body: JSON.stringify(given) }),
    })
    const text = await answer.text()
    // What is sent line by line comes as its lines.
    const body = answer.headers.get('content-type')?.includes('ndjson')
      ? { lines: text.trim().split('\n') }
      : JSON.parse(text || '{}')
    return { status: answer.status, body }
  }
}
