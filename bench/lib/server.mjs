import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../core/dist/cli/main.js', import.meta.url))
const probe = new URL('probe.mjs', import.meta.url).href
const LONGEST = 120

/**
 * A real server: `kith serve` in a process of its own, on a port of its own. Resolves when `GET /api/ready` answers 200;
 * `seconds` is what that took from the start of the process.
 */
export async function startServer({ data, nodeArgs = [], args = ['serve'], env = {} }) {
  const process = startProcess({ nodeArgs, args, env: { KITH_DATA: data, KITH_PORT: '0', ...env } })
  const url = await process.until(async (output) => {
    const port = /Kith is at http:\/\/localhost:(\d+)/.exec(output)?.[1]
    const url = port && `http://127.0.0.1:${port}`
    return url && (await fetch(`${url}/api/ready`)).ok ? url : undefined
  })
  return { ...process, url, seconds: process.age() }
}

/** `kith worker` in a process of its own. */
export async function startWorker({ env }) {
  const worker = startProcess({ args: ['worker'], env })
  await worker.until((output) => output.includes('Kith works.') || undefined)
  return worker
}

function startProcess({ nodeArgs = [], args, env }) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(KITH_|S3_|DATABASE_URL|QUEUE_DATABASE_URL|REDIS_URL)/.test(name),
  )
  const started = performance.now()
  const age = () => (performance.now() - started) / 1000
  const child = spawn(process.execPath, [...nodeArgs, '--import', probe, main, ...args], {
    env: { ...Object.fromEntries(own), KITH_LOG: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'exit')
  return {
    pid: child.pid,
    output: () => output,
    age,
    /** Waits until `look` finds something in what the process printed. */
    async until(look) {
      for (;;) {
        const found = await look(output)
        if (found) return found
        if (child.exitCode !== null || age() > LONGEST) {
          child.kill('SIGKILL')
          throw new Error(`kith ${args.join(' ')} did not start. It said:\n${output.slice(0, 2_000)}`)
        }
        await delay(5)
      }
    },
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
  const ask = askerOf(server, token)
  // Faces have a bench of their own; the others measure what they name.
  await ask('PUT', '/api/derived/faces/faces/paused', { paused: true })
  return ask
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
