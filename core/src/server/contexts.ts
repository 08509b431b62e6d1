import type {
  Acting,
  Assets,
  Caller,
  Context,
  Counted,
  Files,
  Job,
  Limit,
  Secrets,
  SetFace,
  User,
  Visitor,
  Visitors,
} from '@kith/sdk'
import { LIFE, ambientKnex, inTransaction, onCommit } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { z } from 'zod'
import type { CompiledAccess } from '../access/compiled.ts'
import { fragmentOf } from '../access/fragment.ts'
import { type Keyring, loadKeyring } from '../access/keyring.ts'
import type { Prepared } from '../db/prepared.ts'
import { writeEvent, writeJobs } from '../jobs/outbox.ts'
import { insertNotices } from '../notices/insert.ts'
import { takeBackNotices } from '../notices/take-back.ts'
import { pushNotices } from '../notices/push.ts'
import { readFaces } from '../sets/faces.ts'
import type { Generation } from '../plugins/generation.ts'
import type { CoreContext, SessionFacts } from './area.ts'
import { sayWhenLong } from './slow-transaction.ts'

/** What the assets service is made for: a caller's keyring, or everything. */
export interface AssetsRun {
  readonly knex: () => Knex
  readonly access: CompiledAccess
  readonly ring: Keyring | 'everything'
  /** The context whose `enqueue` and `emit` the service uses. */
  readonly context: () => CoreContext
}

/** What contexts are made from. */
export interface ContextDeps {
  readonly log: Logger
  readonly dev: boolean
  readonly assets: (run: AssetsRun) => Assets
  readonly filesOf: (plugin: string) => Files
  readonly limit: (key: string, limit: Limit) => Promise<Counted>
  readonly visitorsOf: (plugin: string) => Omit<Visitors, 'acting'>
  readonly secrets: Secrets
  readonly prepared: Prepared
  /** Says that the outbox has something. */
  readonly poke: () => void
}

/** Who and what runs. */
export interface Run {
  readonly generation: Generation
  /** A plugin's id, or `core`. */
  readonly plugin: string
  readonly by: string | null
  /** Where the request comes from, if it is one: for the audit log. */
  readonly address?: string | undefined
  readonly signal: AbortSignal
  readonly acting?:
    | { readonly caller: Caller | undefined; readonly ring: Keyring; readonly session: SessionFacts | undefined }
    | undefined
}

/** A context of a plugin and of core at once: each sees the fields its types name. */
export type AnyContext = Context & CoreContext & Partial<Acting> & { readonly [LIFE]: AbortSignal }

/** Makes the context that a handler, job or listener gets. `knex` is a getter: inside a transaction it is that one. */
export function contextOf(deps: ContextDeps, run: Run): AnyContext {
  const { generation, plugin, by } = run
  const knex = () => ambientKnex('The database')
  const assetsFor = (ring: Keyring | 'everything') =>
    deps.assets({ knex, access: generation.access, ring, context: () => context })
  let everything: Assets | undefined
  let own: Assets | undefined
  const context: AnyContext = {
    generation,
    uses: usesOf(generation, plugin) as AnyContext['uses'],
    settings: generation.settings.get(plugin) ?? {},
    log: deps.log.child({ plugin, generation: generation.n }),
    signal: run.signal,
    [LIFE]: generation.signalOf(plugin),
    files: deps.filesOf(plugin),
    secrets: deps.secrets,
    visitors: {
      ...deps.visitorsOf(plugin),
      async acting(id) {
        const caller: Visitor = { kind: 'visitor', id, plugin }
        const ring = await loadKeyring(knex(), generation.access, caller, { unlocked: false })
        return { caller, assets: assetsFor(ring) }
      },
    },
    get knex() {
      return knex()
    },
    prepared: (query) => deps.prepared.rows(knex(), fragmentOf(query)),
    get everything() {
      return (everything ??= assetsFor('everything'))
    },
    transaction: (fn) =>
      deps.dev && plugin !== 'core' ? sayWhenLong(context.log, () => inTransaction(fn)) : inTransaction(fn),
    limit: (key, limit) => deps.limit(`${plugin}:${key}`, limit),
    preferences: (userId) => preferencesOf(knex(), generation, plugin, userId),
    async acting(userId) {
      const ring = await ringOfUser(knex(), generation, userId)
      return ring && { caller: ring.caller, assets: assetsFor(ring.ring) }
    },
    async faces(sets) {
      const contextOfPlugin = (of: string) => contextOf(deps, { ...run, plugin: of, acting: undefined })
      const found = new Map<string, SetFace>()
      for (const kind of new Set(sets.map((set) => set.kind))) {
        if (!kind.startsWith('core:') && !generation.access.sets.has(kind)) continue
        const ids = sets.filter((set) => set.kind === kind).map((set) => set.id)
        const faces = await readFaces({ knex: knex(), access: generation.access, contextOfPlugin }, kind, ids)
        for (const [id, face] of faces) found.set(`${kind}:${id}`, face)
      }
      return found
    },
    async emit(event, payload) {
      await writeEvent(knex(), generation, event, payload, { by, address: run.address })
      onCommit(deps.poke)
    },
    async enqueue(job, input, options = {}) {
      await writeJobs(knex(), generation, job, listOf(job, input), { by, ...options })
      onCommit(deps.poke)
    },
    async notify(notice, to, payload, options = {}) {
      await inTransaction(async () => {
        const ids = await insertNotices(knex(), notice, to, payload, options)
        await pushNotices(context, notice, ids, options.gather !== undefined)
      })
    },
    unnotify: (notice, from, { gather }) => takeBackNotices(knex(), notice, from, gather),
    ...(run.acting && {
      caller: run.acting.caller,
      session: run.acting.session,
      ring: run.acting.ring,
      get assets() {
        return (own ??= assetsFor(run.acting?.ring ?? 'everything'))
      },
    }),
  }
  return context
}

/** One input or many; a job whose input is itself a list takes one list as one input. */
function listOf<I extends z.ZodType>(job: Job<I>, input: z.input<I> | readonly z.input<I>[]): readonly z.input<I>[] {
  const many = Array.isArray(input) && !job.input.safeParse(input).success
  return many ? (input as readonly z.input<I>[]) : [input as z.input<I>]
}

/** The services a plugin declared, looked up when they are used: they may come and go with the generation. */
function usesOf(generation: Generation, plugin: string): Readonly<Record<string, unknown>> {
  const uses: Record<string, unknown> = {}
  for (const [name, use] of Object.entries(generation.plugins.get(plugin)?.uses ?? {})) {
    const get = () => {
      const providers = generation.services.get(use.service) ?? []
      return use.how === 'every' ? providers.map((provider) => provider.get()) : providers[0]?.get()
    }
    Object.defineProperty(uses, name, { get, enumerable: true })
  }
  return uses
}

async function preferencesOf(knex: Knex, generation: Generation, plugin: string, userId: string): Promise<unknown> {
  const row: { value: unknown } | undefined = await knex('core.preference')
    .where({ plugin, user_id: userId })
    .first('value')
  return generation.plugins.get(plugin)?.preferences.parse(row?.value ?? {})
}

/** A user's keyring outside a request; undefined when the account is disabled or gone. Locked photos stay locked. */
export async function ringOfUser(
  knex: Knex,
  generation: Generation,
  userId: string,
): Promise<{ caller: User; ring: Keyring } | undefined> {
  const row: { id: string; name: string; admin: boolean } | undefined = await knex('core.user')
    .where({ id: userId })
    .whereNull('disabled_at')
    .first('id', 'name', 'admin')
  if (!row) return undefined
  const caller: User = { kind: 'user', id: row.id, name: row.name, admin: row.admin, visits: [] }
  return { caller, ring: await loadKeyring(knex, generation.access, caller, { unlocked: false }) }
}
