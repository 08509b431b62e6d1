import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Server, kith, serve, signIn, tempFolder } from '../faults/server.ts'

vi.setConfig({ testTimeout: 120_000 })

let temp: Awaited<ReturnType<typeof tempFolder>>
let running: Server
let port: number

beforeAll(async () => {
  temp = await tempFolder()
  port = await freePort()
  running = await serve(path.join(temp.path, 'data'), [], { KITH_METRICS_PORT: String(port) })
}, 120_000)
afterAll(async () => {
  await running.kill()
  await temp.remove()
})

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** What Prometheus would read, as one number a line. */
async function read(): Promise<(line: string) => number | undefined> {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(answer.headers.get('content-type') ?? '').toMatch(/^text\/plain.*version=0\.0\.4/)
  const lines = (await answer.text()).split('\n').map((line) => line.split(/ (?=\S+$)/))
  return (name) => {
    const found = lines.find(([key]) => key === name)
    return found && Number(found[1])
  }
}

test('requests, queues, the pool, streams, photos, memory and the generation are counted', async () => {
  const ask = await signIn(running)
  await ask('/api/no/such/route')
  const answer = await fetch(`${running.url}/made/up/${'x'.repeat(40)}`)
  await answer.arrayBuffer()
  await vi.waitFor(
    async () => {
      const metric = await read()
      expect(metric('kith_http_request_seconds_count{method="POST",area="auth",status="200"}')).toBeGreaterThan(0)
      expect(metric('kith_queue_jobs{queue="import",state="failed"}')).toBe(0)
      // The start itself has work done.
      expect(metric('kith_job_seconds_count{job="core.resume-processing"}')).toBeGreaterThan(0)
    },
    { timeout: 30_000, interval: 200 },
  )
  const metric = await read()
  expect(metric('kith_http_request_seconds_count{method="GET",area="none",status="404"}')).toBe(1)
  expect(metric('kith_database_connections{state="awaited"}')).toBe(0)
  expect(metric('kith_outbox_jobs')).toBe(0)
  expect(metric('kith_event_streams')).toBe(0)
  expect(metric('kith_generation')).toBeGreaterThan(0)
  expect(metric('process_resident_memory_bytes')).toBeGreaterThan(1e6)
})

test('an open page is a stream, until it is closed', async () => {
  const ask = await signIn(running)
  expect((await ask('/api/auth/me')).status).toBe(200)
  const signedIn = await fetch(`${running.url}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'ada@example.org', password: 'a long enough password' }),
  })
  const { token } = Object(await signedIn.json())
  const closing = new AbortController()
  const stream = await fetch(`${running.url}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: closing.signal,
  })
  expect(stream.status).toBe(200)
  expect((await read())('kith_event_streams')).toBe(1)
  closing.abort()
  await vi.waitFor(async () => expect((await read())('kith_event_streams')).toBe(0), { timeout: 20_000 })
})

test('the port says nothing else, the server’s own port says none of it, and a command beside it does not mind', async () => {
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(404)
  const page = await fetch(`${running.url}/metrics`)
  expect(await page.text()).not.toContain('kith_')
  const { code } = await kith(path.join(temp.path, 'data'), ['doctor', '--json'], { KITH_METRICS_PORT: String(port) })
  expect(code).toBe(0)
})
