import type { Assets, Job } from '@kith/sdk'
import type { Context as KoaContext } from 'koa'
import type { Knex } from 'knex'
import type { z } from 'zod'
import { authArea } from '../auth/area.ts'
import { deriveJob } from '../jobs/derive.ts'
import type { Limiter } from '../limits/index.ts'
import { noticesArea } from '../notices/area.ts'
import { pluginsArea } from '../plugins/area.ts'
import type { Generation } from '../plugins/generation.ts'
import type { Host } from '../plugins/host.ts'
import type { ToggleDeps } from '../plugins/toggle.ts'
import { usersArea } from '../users/area.ts'
import { allowed, requireAssets, requireSet } from '../access/judge.ts'
import { entries } from '../access/entries.ts'
import { visible } from '../access/visible.ts'
import type { Area } from './area.ts'
import type { AnyContext, AssetsRun, Run } from './contexts.ts'
import type { KithOptions } from './kith.ts'

/** What core's features are made from. */
export interface AreaDeps extends KithOptions {
  readonly knex: Knex
  readonly limiter: Limiter
  readonly toggles: ToggleDeps
  readonly host: () => Host
  readonly contextOf: (run: Run) => AnyContext
}

/** Core's features, put together. */
export interface Areas {
  readonly all: readonly Area[]
  readonly derive: Job<z.ZodObject<{ plugin: z.ZodString; name: z.ZodString }>>
  assets(run: AssetsRun): Assets
  web(ctx: KoaContext, generation: Generation): Promise<boolean>
  close(): Promise<void>
}

export function coreAreas(deps: AreaDeps): Areas {
  const derive = deriveJob(deps)
  return {
    all: [
      authArea({ limiter: deps.limiter, config: deps.config }),
      usersArea(),
      noticesArea(),
      pluginsArea(deps.toggles, deps.host),
      { id: 'jobs', routes: {}, parts: [derive] },
    ],
    derive,
    assets: (run) =>
      ({
        visible: (cap: never, o: never) => visible(run.knex(), run.access, run.ring as never, cap, o),
        entries: (cap: never, o: never) => entries(run.knex(), run.access, run.ring as never, cap, o),
        require: (what: never, cap: never) => (Array.isArray(what) ? requireAssets(run.knex(), run.access, run.ring as never, what, cap) : requireSet(run.knex(), run.access, run.ring as never, what, cap)),
        allowed: (ids: never, cap: never) => allowed(run.knex(), run.access, run.ring as never, ids, cap),
      }) as never,
    web: async () => false,
    close: async () => {},
  }
}
