import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { jpeg } from '../assets/photos.ts'
import { hasDatabaseServer, startCluster } from './cluster.ts'
import { makeNextVersion } from './next-version.ts'
import { signIn } from './server.ts'

/** What a release may do to tables that the version before goes on using. */
const EXPAND = `
  alter table core.asset add column next_note text not null default '';
  create index asset_next_note on core.asset (next_note);
  create table core.next_thing (id bigint generated always as identity primary key, asset_id uuid references core.asset on delete cascade);`

/** As many different photos are sent, then the same again: how fast a machine is must not say how much it has to do. */
const PHOTOS = 200

let cluster: Awaited<ReturnType<typeof startCluster>>
let next: Awaited<ReturnType<typeof makeNextVersion>>

/** Sends each request to the first process that takes it, as a proxy in front of them does. */
function balance(urls: readonly string[]) {
  let turn = 0
  return async (send: (url: string) => Promise<Response>): Promise<Response> => {
    // Requests run side by side, and a process may come or go meanwhile: each has its own order to try them in.
    const first = turn++ % urls.length
    const tried: unknown[] = []
    for (const url of [...urls.slice(first), ...urls.slice(0, first)]) {
      try {
        return await send(url)
      } catch (error) {
        // It is not there, or went with the request in hand.
        tried.push(error)
      }
    }
    throw new AggregateError(tried, 'No process answers.')
  }
}

describe.skipIf(!hasDatabaseServer)('an upgrade while Kith runs', () => {
  beforeEach(async () => {
    cluster = await startCluster()
    next = await makeNextVersion(EXPAND)
  }, 60_000)
  afterEach(async () => {
    await cluster.close()
    await next.remove()
  }, 60_000)

  test('old and new processes serve and work side by side: nothing fails, nothing is lost or doubled', async () => {
    const old = await cluster.web()
    const oldWorker = await cluster.worker()
    const ask = await signIn(old)
    const made = await ask('/api/auth/keys', 'POST', { name: 'test', scopes: ['*'] })
    const headers = { 'x-api-key': String(made.body['secret']) }
    const urls = [old.url]
    const request = balance(urls)
    const refused: string[] = []
    const say = async (what: string, answer: Response) =>
      void (answer.status >= 300 && refused.push(`${what}: ${answer.status} ${await answer.text()}`))
    let [uploads, reads, over] = [0, 0, false]
    const progress = async (count: () => number, more: number) => {
      const from = count()
      await vi.waitFor(() => expect(count()).toBeGreaterThanOrEqual(from + more), { timeout: 60_000 })
    }
    const upload = async () => {
      while (!over) {
        const form = new FormData()
        form.append('file', new File([new Uint8Array(await jpeg(uploads % PHOTOS))], `${uploads}.jpg`))
        await say(
          'upload',
          await request((url) => fetch(`${url}/api/uploads`, { method: 'POST', headers, body: form })),
        )
        uploads += 1
      }
    }
    const read = async () => {
      while (!over) {
        for (const what of ['/api/timeline/months', '/api/auth/me', '/api/partner-sharing'])
          await say(what, await request((url) => fetch(url + what, { headers })))
        reads += 1
      }
    }
    const load = Promise.all([upload(), read()])
    const some = () => Promise.all([progress(() => uploads, 3), progress(() => reads, 3)])
    try {
      await some()
      const newer = await cluster.web(undefined, next.program)
      urls.push(newer.url)
      await some()
      await cluster.worker(next.program)
      await some()
      expect(await oldWorker.stop()).toBe(0)
      expect(await old.stop()).toBe(0)
      urls.shift()
      await some()
    } finally {
      over = true
      await load
    }
    expect(refused).toEqual([])
    const [url] = urls
    await vi.waitFor(
      async () => {
        const months = await fetch(`${url}/api/timeline/months`, { headers })
        expect(await months.json()).toMatchObject({ total: Math.min(uploads, PHOTOS) })
      },
      { timeout: 90_000, interval: 200 },
    )
    // One that is started again has to be the new one.
    await expect(cluster.web()).rejects.toThrow(/older than its data: it does not know 9999-next/)
  }, 240_000)
})
