import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import type { Cap, Plugin, SetRef } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { TestKith, TestOptions, TestUser } from '@kith/sdk/testing'
import { pino } from 'pino'
import { loadKeyring } from '../access/keyring.ts'
import { type Shape, visible } from '../access/visible.ts'
import { hashToken, newToken } from '../auth/tokens.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../files/open-store.ts'
import type { FileStore } from '../files/store.ts'
import { enqueueDerivations } from '../derived/index.ts'
import { previewKey } from '../ingest/keys.ts'
import type { Work } from '../jobs/run.ts'
import type { Limiter } from '../limits/index.ts'
import type { Database } from '../db/connect.ts'
import { type Installed, installedFrom } from '../plugins/discover.ts'
import { disablePlugin, enablePlugin } from '../plugins/toggle.ts'
import { uninstallPlugin } from '../plugins/uninstall.ts'
import { type Kith, createKith } from '../server/kith.ts'
import { openTestDatabase } from './database.ts'
import { drain, repeat } from './drain.ts'
import { clientOf, requestsOf } from './requests.ts'
import { insertAsset, insertFolder } from './rows.ts'
import { stubPlugin } from './stub.ts'

/** Starts a Kith for a test; see `testKith` of the SDK. */
export async function startTestKith<const N extends string>(options: TestOptions<N>): Promise<TestKith<N>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kith-test-'))
  const database = await openTestDatabase()
  const stubs = stubPlugin()
  const installed = [...options.plugins, ...(options.installed ?? []), stubs.plugin].map((plugin) =>
    installedFrom(plugin),
  )
  const { publicUrl, unlimited } = options
  const first = await startProcess({ folder, database, installed, publicUrl, unlimited })
  for (const plugin of options.plugins) await enablePlugin(first.kith.toggles, first.kith.host, plugin.id)
  const users = await makeUsers(first.kith, options.users)
  const shared = { users, stubs }
  return {
    ...worldOf(first, shared),
    async another({ plugins = [] } = {}) {
      const versions = [
        ...new Map([...installed, ...plugins.map((one) => installedFrom(one))].map((i) => [i.id, i])).values(),
      ]
      const next = await startProcess({ folder, database, installed: versions, publicUrl, unlimited })
      return {
        ...worldOf(next, shared),
        another: () => Promise.reject(new Error('Ask the first one.')),
        close: () => next.kith.close(),
      }
    },
    async close() {
      await first.kith.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const UNLIMITED: Limiter = {
  use: async () => ({ giveBack: async () => {} }),
  reset: async () => {},
  close: async () => {},
}

interface Process {
  readonly kith: Kith
  readonly files: FileStore
  readonly url: string
}

async function startProcess(o: {
  folder: string
  database: Database
  installed: readonly Installed[]
  publicUrl: string | undefined
  unlimited: boolean | undefined
}): Promise<Process> {
  const config = readConfig({
    KITH_DATA: o.folder,
    KITH_DEV: '1',
    KITH_FFMPEG: process.env['KITH_FFMPEG'],
    KITH_PUBLIC_URL: o.publicUrl,
    ...testBucket(path.basename(o.folder)),
  })
  const files = await openStore(config)
  const kith = await createKith({
    config,
    database: o.database,
    files,
    installed: o.installed,
    log: pino({ level: process.env['KITH_LOG'] ?? 'silent' }),
    hookSeconds: 1,
    poke: () => {},
    ...(o.unlimited && { limiter: UNLIMITED }),
  })
  const server = await kith.listen(0, '127.0.0.1')
  const { port } = server.address() as AddressInfo
  return { kith, files, url: `http://127.0.0.1:${port}` }
}

/** With `KITH_TEST_S3_ENDPOINT`, files are in the bucket `kith` there, each test's below a prefix of its own. */
function testBucket(prefix: string): Record<string, string> {
  const endpoint = process.env['KITH_TEST_S3_ENDPOINT']
  if (!endpoint) return {}
  return {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: 'kith',
    S3_PREFIX: prefix,
    S3_ACCESS_KEY_ID: 'kith',
    S3_SECRET_ACCESS_KEY: 'the secret of the bucket',
  }
}

function worldOf<N extends string>(
  { kith, files, url }: Process,
  { users, stubs }: { users: Record<N, TestUser>; stubs: ReturnType<typeof stubPlugin> },
): Omit<TestKith<N>, 'close' | 'another'> {
  const { knex, host, toggles } = kith
  let ran: Work[] = []
  function as(user: TestUser | null, second?: Plugin | Record<string, string>, third?: Record<string, string>) {
    if (second && 'kith' in second && second.kith === 'plugin') return clientOf(url, user, second as Plugin, third)
    return requestsOf(url, user, second as Record<string, string> | undefined)
  }
  return {
    url,
    users,
    knex,
    as: as as TestKith<N>['as'],
    async asset(owner, asset) {
      const id = await insertAsset(knex, owner, asset)
      if (asset?.preview) await files.put(previewKey(id), asset.preview)
      await kith.asSystem((c) => enqueueDerivations(c))
      return id
    },
    folder: (owner, folderPath) => insertFolder(knex, owner, folderPath),
    see: (user, cap, question) => see(kith, user, cap, question),
    enable: (id) => enablePlugin(toggles, host, id),
    disable: (id) => disablePlugin(toggles, host, id),
    uninstall: (id) => uninstallPlugin(knex, host, id),
    runJobs: ({ until } = {}) => drain(kith, ran, until),
    async runJobsAgain() {
      const again = ran
      ran = []
      return repeat(kith, again)
    },
    async run(job, input) {
      await kith.asSystem((c) => c.enqueue(job, input))
      await drain(kith, ran)
    },
    async emit(event, payload) {
      await kith.asSystem((c) => c.emit(event, payload))
      await drain(kith, ran)
    },
    async stub(service, value) {
      stubs.provide(service, value)
      await enablePlugin(toggles, host, stubs.plugin.id)
    },
  }
}

/** Users with a session each, without the cost of hashing passwords. The first is an administrator. */
async function makeUsers<const N extends string>(kith: Kith, names: readonly N[]): Promise<Record<N, TestUser>> {
  const made: Partial<Record<N, TestUser>> = {}
  for (const [i, name] of names.entries()) {
    const email = `${name}@example.org`
    const [row]: { id: string }[] = await kith
      .knex('core.user')
      .insert({ email, name, admin: i === 0 })
      .returning('id')
    const token = newToken()
    await kith.knex('core.session').insert({
      user_id: row?.id,
      token_hash: hashToken(token),
      expires_at: new Date(Date.now() + 86_400_000),
    })
    made[name] = { id: String(row?.id), name, email, token }
  }
  return made as Record<N, TestUser>
}

/** What a user sees, by both forms of the query, which must agree. */
async function see(
  kith: Kith,
  user: TestUser,
  cap: Cap,
  question: { in?: SetRef | SetRef[]; timeline?: boolean } = {},
): Promise<string[]> {
  const generation = await kith.host.follow()
  const row: { id: string; name: string; admin: boolean } | undefined = await kith
    .knex('core.user')
    .where({ id: user.id })
    .first()
  if (!row) return []
  const caller = { kind: 'user' as const, id: row.id, name: row.name, admin: row.admin, visits: [] }
  return withAmbient({ knex: kith.knex }, async () => {
    const ring = await loadKeyring(kith.knex, generation.access, caller, { unlocked: false })
    const ids = async (shape: Shape) =>
      (await visible(kith.knex, generation.access, ring, cap, question, shape)).map((found) => found.id).sort()
    const [probe, sets] = [await ids('probe'), await ids('sets')]
    if (probe.join() !== sets.join())
      throw new Error(`The two forms of one query disagree: ${probe.length} and ${sets.length} photos.`)
    return probe
  })
}
