import { type Assets, events } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { Context as KoaContext } from 'koa'
import type { Knex } from 'knex'
import { loadKeyring } from '../access/keyring.ts'
import { assetsArea, createAssets, entryTables } from '../assets/index.ts'
import { writeEntries } from '../assets/set-entries.ts'
import { auditArea } from '../audit/index.ts'
import { authArea } from '../auth/area.ts'
import { doctorArea } from '../doctor/index.ts'
import { exportArea } from '../export/index.ts'
import { createIngest, createKeepFile, createMakePlayableJob, createProcessJob, uploadsArea } from '../ingest/index.ts'
import { createDeriveJob, derivedArea } from '../derived/index.ts'
import { type PictureSigner, embedsArea } from '../embeds/index.ts'
import { jobsArea } from '../jobs/area.ts'
import { librariesArea } from '../libraries/area.ts'
import { type Scans, createScans } from '../libraries/scans.ts'
import type { Limiter } from '../limits/index.ts'
import { createLive, eventsArea } from '../live/index.ts'
import { mailArea } from '../mail/index.ts'
import { lazyDeriver } from '../media/lazy-deriver.ts'
import { noticesArea } from '../notices/area.ts'
import { oidcArea } from '../oidc/index.ts'
import { openapiArea } from '../openapi/index.ts'
import { lazyPlaces } from '../places/lazy.ts'
import { pluginsArea } from '../plugins/area.ts'
import type { Generation } from '../plugins/generation.ts'
import type { Host } from '../plugins/host.ts'
import type { ToggleDeps } from '../plugins/toggle.ts'
import { setsArea } from '../sets/area.ts'
import { createSettings, settingsChanged } from '../settings/index.ts'
import { createSources } from '../sources/index.ts'
import { storageArea } from '../storage/index.ts'
import { stacksArea } from '../stacks/index.ts'
import { timelineArea } from '../timeline/area.ts'
import { usersArea } from '../users/area.ts'
import { createVideoTools } from '../video/index.ts'
import { createWeb, webArea } from '../web/index.ts'
import type { Area, CoreRequestContext } from './area.ts'
import type { AnyContext, AssetsRun, Run } from './contexts.ts'
import { healthArea } from './health-area.ts'
import type { KithOptions } from './kith.ts'
import { askPlugin } from './ask-plugin.ts'
import { VERSION } from './version.ts'

/** What core's features are made from. */
export interface AreaDeps extends KithOptions {
  readonly knex: Knex
  readonly limiter: Limiter
  readonly toggles: ToggleDeps
  readonly signer: PictureSigner
  readonly host: () => Host
  readonly contextOf: (run: Run) => AnyContext
}

/** Core's features, put together. */
export interface Areas {
  readonly all: readonly Area[]
  readonly scans: Scans
  /** How many pages hear what happens. */
  openStreams(): number
  /** Tells open pages which plugins came and went. */
  readonly swapped: (next: Generation, last: Generation) => void
  assets(run: AssetsRun): Assets
  web(ctx: KoaContext, generation: Generation): Promise<boolean>
  /** Ends work that takes hours; it is begun again at the next start. */
  stopLongWork(): void
  close(): Promise<void>
}

export function coreAreas(deps: AreaDeps): Areas {
  const { config, files, log, knex } = deps
  const installed = () => deps.host().installed
  const deriver = lazyDeriver()
  const videos = createVideoTools(config)
  const places = lazyPlaces()
  const sources = createSources({ generation: () => deps.host().current(), secrets: () => deps.toggles.secrets })
  const process = createProcessJob({ config, files, deriver, videos, places, sources, log })
  const makePlayable = createMakePlayableJob({ config, files, sources, videos })
  const settings = createSettings(() => deps.toggles.secrets)
  const keepFile = createKeepFile({
    files,
    addEntry: async (c, set, ids, by) => {
      await writeEntries(c.knex, c.generation.access, set, ids, by)
      await c.emit(events.setGrew, { kind: set.kind, id: set.id })
    },
  })
  const ingest = createIngest({ config, keepFile })
  const asCore = (run: (c: AnyContext) => Promise<void>) => {
    const generation = deps.host().current()
    return withAmbient({ knex }, () =>
      run(deps.contextOf({ generation, plugin: 'core', by: null, signal: generation.signalOf('core') })),
    )
  }
  const scans = createScans({ knex, log, asCore })
  const live = createLive({
    database: deps.database,
    generation: () => deps.host().current(),
    ringOf: (caller) => loadKeyring(knex, deps.host().current().access, caller, { unlocked: false }),
    log,
  })
  const contextOfPlugin = (c: CoreRequestContext, plugin: string) =>
    deps.contextOf({
      generation: c.generation,
      plugin,
      by: null,
      signal: c.signal,
      acting: { caller: c.ring.caller, ring: c.ring, session: c.session },
    })
  const ask = askPlugin(contextOfPlugin)
  const areas: Area[] = [
    authArea({ limiter: deps.limiter, config }),
    usersArea(),
    librariesArea({ scans, config, sources }),
    uploadsArea({ config, files, process, makePlayable, ingest, keepFile, videos }),
    timelineArea({ contextOfPlugin, ask }),
    assetsArea({ config, files, deriver, places, sources, contextOfPlugin, ask }),
    stacksArea(),
    setsArea({ contextOfPlugin }),
    embedsArea({ contextOfPlugin, signer: () => deps.signer }),
    exportArea({ config, files, deriver, sources, contextOfPlugin }),
    noticesArea(config),
    mailArea({ settings, config }),
    auditArea({ settings }),
    oidcArea({ settings, config, limiter: deps.limiter, secrets: () => deps.toggles.secrets }),
    { id: 'settings', routes: {}, parts: [settingsChanged] },
    eventsArea(live),
    pluginsArea(deps.toggles, deps.host),
    webArea(installed),
    openapiArea(VERSION),
    healthArea(VERSION),
    derivedArea(createDeriveJob({ files, contextOf: deps.contextOf })),
    jobsArea(() => deps.queues?.()),
    storageArea({ config, files }),
    doctorArea(config),
  ]
  return {
    all: areas,
    scans,
    openStreams: () => live.count(),
    swapped: (next, last) => live.swapped(next, last),
    assets: createAssets({
      config,
      files,
      deriver,
      sources,
      ingest,
      entryTables: (open) => entryTables(open, deps.host()),
    }),
    web: createWeb(installed),
    stopLongWork: () => videos.close(),
    async close() {
      await live.close()
      await scans.close()
      await deriver.close()
    },
  }
}

/**
 * Core's areas as values, for the OpenAPI document: their routes are there without a database. Nothing of what they
 * are made from is touched before a route is called.
 */
export function documentedAreas(): readonly Area[] {
  const absent = new Proxy(
    {},
    {
      get: (_, name) => {
        throw new Error(`The document does not need ${String(name)}.`)
      },
    },
  )
  return coreAreas({
    config: absent,
    files: absent,
    log: absent,
    knex: absent,
    limiter: absent,
    toggles: absent,
    host: absent,
    database: absent,
  } as never).all
}
