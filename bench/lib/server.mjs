import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../core/dist/cli/main.js', import.meta.url))
const probe = new URL('probe.mjs', import.meta.url).href
const LONGEST = 120_000

/**
 * A real server: `kith serve` in a process of its own, on a port of its own. Resolves when `GET /api/ready` answers 200;
 * `seconds` is what that took from the start of the process.
 */
export async function startServer({ data, nodeArgs = [], env = {} }) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(KITH_|DATABASE_URL|QUEUE_DATABASE_URL|REDIS_URL)/.test(name),
  )
  const started = performance.now()
  const child = spawn(process.execPath, [...nodeArgs, '--import', probe, main, 'serve'], {
    env: { ...Object.fromEntries(own), KITH_DATA: data, KITH_PORT: '0', KITH_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'exit')

  const isThere = async () => {
    const port = /Kith is at http:\/\/localhost:(\d+)/.exec(output)?.[1]
    const url = port && `http://127.0.0.1:${port}`
    return url && (await fetch(`${url}/api/ready`)).ok ? url : undefined
  }
  let url
  while (!url) {
    if (child.exitCode !== null || performance.now() - started > LONGEST) {
      child.kill('SIGKILL')
      throw new Error(`The server did not start. It said:\n${output.slice(0, 2_000)}`)
    }
    url = await isThere()
    if (!url) await delay(5)
  }
  return {
    url,
    pid: child.pid,
    seconds: (performance.now() - started) / 1000,
    output: () => output,
    /** CPU seconds since the start; memory now, and at most since the last look. */
    async usage() {
      child.send('usage')
      const [usage] = await once(child, 'message')
      return usage
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Makes the first account of a fresh server, and requests of its owner: `ask('GET', '/api/…')` is the parsed answer. */
export async function setUp(server) {
  const account = { email: 'bench@example.org', name: 'Bench', password: 'a long enough password' }
  const { token } = await request(server, undefined, 'POST', '/api/auth/setup', account)
  return askerOf(server, token)
}

export const askerOf = (server, token) => (method, path, body) => request(server, token, method, path, body)

async function request({ url }, token, method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`)
  return text ? JSON.parse(text) : undefined
}

export const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
