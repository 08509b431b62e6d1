import { createServer, type Server } from 'node:http'
import { ambient, withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import { refuseCrossSite } from '../auth/same-origin.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/connect.ts'
import { migrateCore } from '../db/migrate.ts'
import { createPrepared } from '../db/prepared.ts'
import { createEmbedGuests, createPictureSigner } from '../embeds/index.ts'
import type { FileStore } from '../files/store.ts'
import { createApp } from '../http/app.ts'
import { createAuthenticator } from '../http/authenticate.ts'
import { clientsBehind } from '../http/proxies.ts'
import { createRings } from '../http/rings.ts'
import { derivations, enqueueDerivations } from '../derived/index.ts'
import type { Queues } from '../jobs/queues.ts'
import { type RunWorkDeps, runWork, type Work } from '../jobs/run.ts'
import type { Scans } from '../libraries/scans.ts'
import { type Limiter, createLimiter } from '../limits/index.ts'
import type { Observer } from '../metrics/index.ts'
import type { Installed } from '../plugins/discover.ts'
import { filesOf } from '../plugins/files.ts'
import type { Generation } from '../plugins/generation.ts'
import { type Host, createHost } from '../plugins/host.ts'
import { createSecretBox } from '../plugins/settings.ts'
import type { ToggleDeps } from '../plugins/toggle.ts'
import { visitorsOf } from '../plugins/visitors.ts'
import { createSendShell } from '../web/shell-page.ts'
import { coreAreas } from './areas.ts'
import { refuseBypass } from './bypass.ts'
import { type AnyContext, type Run, contextOf } from './contexts.ts'
import { serverKey } from './secrets.ts'

/** What a Kith is made of. */
export interface KithOptions {
  readonly config: Config
  readonly database: Database
  readonly files: FileStore
  readonly installed: readonly Installed[]
  readonly log: Logger
  /** How long a hook of a plugin may take, in seconds. */
  readonly hookSeconds?: number
  readonly observer?: Observer | undefined
  /** Told after commits that wrote to the outbox. */
  readonly poke: () => void
  /** The queues, once they are open in this process. */
  readonly queues?: () => Queues | undefined
  /** Instead of one that counts, for tests. */
  readonly limiter?: Limiter
}

/** A running Kith, less what listens and works: those are started on it. */
export interface Kith {
  readonly host: Host
  readonly knex: Knex
  readonly config: Config
  readonly files: FileStore
  /** What switching plugins on and off needs. */
  readonly toggles: ToggleDeps
  contextOf(run: Run): AnyContext
  /** Runs one piece of work in the current generation. */
  run(work: Work, progress: (done: number, of: number) => void): Promise<void>
  /** Runs `fn` as the system: `everything` is its judge. */
  asSystem<R>(fn: (c: AnyContext) => Promise<R>): Promise<R>
  readonly scans: Scans
  openStreams(): number
  listen(port: number, host: string): Promise<Server>
  /** Ends work that takes hours, before one waits for what runs to end. */
  stopLongWork(): void
  close(): Promise<void>
}

/** Brings the database up to date, loads what is enabled, and makes the web application. */
export async function createKith(o: KithOptions): Promise<Kith> {
  const { knex } = o.database
  await migrateCore(knex)
  refuseBypass(knex)
  const shared = o.database.kind === 'server'
  const limiter = o.limiter ?? createLimiter({ knex, shared })
  const key = await serverKey(knex)
  const secrets = createSecretBox(key)
  const signer = createPictureSigner(key)
  const made: { host?: Host } = {}
  const theHost = () => {
    if (!made.host) throw new Error('The plugin host is not there yet.')
    return made.host
  }

  const prepared = createPrepared()
  const contexts = (run: Run) =>
    contextOf(
      {
        log: o.log,
        dev: o.config.dev,
        assets: (assetsRun) => areas.assets(assetsRun),
        filesOf: (plugin) => filesOf(o.files, plugin),
        limit: (key, limit) => limiter.use(key, limit),
        visitorsOf,
        secrets,
        prepared,
        poke: o.poke,
      },
      run,
    )
  const toggles: ToggleDeps = { knex, log: o.log, secrets, contextOf: contexts, hookSeconds: o.hookSeconds ?? 10 }
  const areas = coreAreas({ ...o, knex, limiter, toggles, signer, host: theHost, contextOf: contexts })
  const settled = await createHost({
    ...toggles,
    areas: areas.all,
    installed: o.installed,
    filesOf: (plugin) => filesOf(o.files, plugin),
  })
  made.host = settled

  const asSystem = <R>(fn: (c: AnyContext) => Promise<R>): Promise<R> => {
    const generation = settled.current()
    const context = contexts({ generation, plugin: 'core', by: null, signal: generation.signalOf('core') })
    return ambient() ? fn(context) : withAmbient({ knex }, () => fn(context))
  }
  const startDerivations = (generation: Generation) => {
    if (derivations(generation).length === 0) return
    asSystem((c) => enqueueDerivations(c)).catch((error: unknown) =>
      o.log.warn({ error: String(error) }, 'derivations not started'),
    )
  }
  settled.onSwap(startDerivations)
  settled.onSwap(areas.swapped)
  startDerivations(settled.current())

  const work: RunWorkDeps = {
    log: o.log,
    knex,
    async runAs(generation, plugin, facts, run) {
      const context = contexts({ generation, plugin, by: facts.by, signal: facts.signal })
      Object.assign(context, facts.extra)
      await withAmbient({ knex }, () => run(context as never))
    },
  }
  const clients = clientsBehind(o.config.trustedProxies)
  const app = createApp({
    knex,
    host: settled,
    log: o.log,
    dev: o.config.dev,
    observer: o.observer,
    contextOf: contexts,
    authenticator: createAuthenticator({ knex, contextOf: contexts, embeds: createEmbedGuests({ knex, signer }) }),
    rings: createRings({ knex, host: theHost, log: o.log }),
    limit: (key, limit) => limiter.use(key, limit),
    // `ctx.origin` is what the client says its origin is.
    ownOrigin: (ctx) => o.config.publicUrl ?? `${clients.protocolOf(ctx.req)}://${ctx.host}`,
    addressOf: (ctx) => clients.addressOf(ctx.req),
    refuseCrossSite: (ctx) =>
      refuseCrossSite({
        method: ctx.method,
        host: ctx.host,
        publicUrl: o.config.publicUrl,
        header: (name) => ctx.get(name) || undefined,
      }),
    web: areas.web,
    sendShell: createSendShell(),
  })
  const servers: Server[] = []

  return {
    host: settled,
    knex,
    config: o.config,
    files: o.files,
    toggles,
    contextOf: contexts,
    asSystem,
    scans: areas.scans,
    openStreams: areas.openStreams,
    async run(piece, progress) {
      const began = performance.now()
      const done = (failed: boolean) =>
        o.observer?.work({ job: piece.job, failed, seconds: (performance.now() - began) / 1000 })
      await runWork(work, await settled.follow(), piece, progress).then(
        () => done(false),
        (error: unknown) => {
          done(true)
          throw error
        },
      )
    },
    async listen(port, address) {
      const server = createServer(app.callback())
      server.requestTimeout = 0
      servers.push(server)
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, address, resolve)
      })
      return server
    },
    stopLongWork: areas.stopLongWork,
    async close() {
      // Open event streams first: they never end by themselves.
      await areas.close()
      await Promise.all(servers.map(closeServer))
      await settled.close()
      await limiter.close()
    },
  }
}

/** Lets open requests end for a moment, then ends them. */
async function closeServer(server: Server): Promise<void> {
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), 2_000)
  await new Promise<void>((resolve) => server.close(() => resolve()))
  clearTimeout(cut)
}
