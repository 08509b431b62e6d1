import { type Caller, KithError, type User, type Visitor, isKithError } from '@kith/sdk'
import { sqlStateOf, withAmbient } from '@kith/sdk/host'
import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { LRUCache } from 'lru-cache'
import { type Credential, type Identity, credentialOf, identify } from '../auth/identify.ts'
import { hashToken } from '../auth/tokens.ts'
import type { EmbedAsking, EmbedGuests } from '../embeds/index.ts'
import type { Generation } from '../plugins/generation.ts'
import type { AnyContext, Run } from '../server/contexts.ts'
import type { SessionFacts } from '../server/area.ts'

/** What of a request says who sends it. */
export interface Asking extends EmbedAsking {
  cookie(name: string): string | undefined
}

/** Who sends a request. */
export interface Asked {
  readonly caller: Caller | undefined
  readonly session: SessionFacts | undefined
  readonly unlocked: boolean
  /** Signed in with a password that somebody else made. */
  readonly mustChangePassword: boolean
  /** Carried a cookie: a write must come from our own pages. */
  readonly byCookie: boolean
  /** The origins a visitor may be used from, if its authenticator said so. */
  readonly origins: readonly string[] | undefined
}

const NOBODY: Asked = {
  caller: undefined,
  session: undefined,
  unlocked: false,
  mustChangePassword: false,
  byCookie: false,
  origins: undefined,
}

/** Finds out who sends a request. */
export interface Authenticator {
  ask(generation: Generation, rights: number, asking: Asking): Promise<Asked>
}

interface Known {
  readonly identity: Identity | undefined
  readonly rights: number
  readonly at: number
}

/** How long a session is believed without looking, even if nothing that could end it was written. */
const BELIEVE_MS = 60_000

export function createAuthenticator(deps: {
  knex: Knex
  contextOf: (run: Run) => AnyContext
  embeds: EmbedGuests
}): Authenticator {
  const known = new LRUCache<string, Known>({ max: 5_000 })

  async function identityOf(credential: Credential, rights: number): Promise<Identity | undefined> {
    const key = createHash('sha256').update(`${credential.kind} ${credential.secret}`).digest('base64')
    const held = known.get(key)
    const now = Date.now()
    const live = !held?.identity?.expiresAt || held.identity.expiresAt.getTime() > now
    // A revoked session, a disabled account or a changed key moves the rights revision: with the next request it is out.
    if (held?.identity && held.rights === rights && live && now - held.at < BELIEVE_MS) return held.identity
    const identity = await identify(deps.knex, credential)
    if (identity) known.set(key, { identity, rights, at: now })
    return identity
  }

  return {
    async ask(generation, rights, asking) {
      const embed = await deps.embeds.admit(asking, rights)
      if (embed) return { ...NOBODY, caller: { kind: 'visitor', id: embed.id, plugin: embed.plugin } }
      const named = await namedVisit(deps.knex, generation, asking)
      if (named) return { ...NOBODY, caller: named, byCookie: true }
      const credential = credentialOf(asking.header, asking.cookie)
      const identity = credential && (await identityOf(credential, rights))
      if (credential && !identity && !credential.cookie)
        throw new KithError('unauthenticated', 401, 'This token or API key is not valid any more. Sign in again.')
      const visits = await visitsOf(deps, generation, asking)
      const visitors: Visitor[] = visits.map(({ id, plugin }) => ({ kind: 'visitor', id, plugin }))
      const caller: Caller | undefined = identity ? withVisits(identity.user, visitors) : visitors[0]
      return {
        caller,
        session: identity?.session,
        unlocked: identity?.unlockedUntil ? identity.unlockedUntil.getTime() > Date.now() : false,
        mustChangePassword: identity?.mustChangePassword ?? false,
        byCookie: credential?.cookie ?? false,
        origins: identity ? undefined : visits[0]?.origins,
      }
    },
  }
}

const withVisits = (user: User, visits: readonly Visitor[]): User => (visits.length > 0 ? { ...user, visits } : user)

interface Visit {
  readonly id: string
  readonly plugin: string
  readonly origins?: readonly string[] | undefined
}

/** Asks only the plugins whose credential the request carries. */
async function visitsOf(
  deps: { knex: Knex; contextOf: (run: Run) => AnyContext },
  generation: Generation,
  asking: Asking,
): Promise<Visit[]> {
  const visits: Visit[] = []
  for (const { plugin, part } of generation.authenticators) {
    const credential =
      (part.header && asking.header(part.header)) ||
      (part.query && asking.query(part.query)) ||
      (part.cookie && asking.cookie(part.cookie))
    if (!credential || credential.length > 4096) continue
    const context = deps.contextOf({ generation, plugin, by: null, signal: generation.signalOf(plugin) })
    const admitted = await withAmbient({ knex: deps.knex }, () => part.admit(credential, context as never)).catch(
      (error: unknown) => {
        // A key that is not even of the right form is a wrong key, not a fault of the server.
        if (isKithError(error) || sqlStateOf(error) === '22P02') return undefined
        throw error
      },
    )
    if (admitted) visits.push({ id: admitted.id, plugin, origins: admitted.origins })
  }
  const visit = await visitOf(deps.knex, generation, asking.header('x-kith-visitor') ?? asking.cookie('kith_visitor'))
  if (visit) visits.push(visit)
  return visits
}

/** The visit that a token stands for. */
async function visitOf(knex: Knex, { plugins }: Generation, token: string | undefined): Promise<Visit | undefined> {
  if (!token) return undefined
  const row: { plugin: string; visitor_id: string; origins: string[] | null } | undefined = await knex('core.visit')
    .where({ token_hash: hashToken(token) })
    .where('expires_at', '>', knex.fn.now())
    .first('plugin', 'visitor_id', 'origins')
  return row && plugins.has(row.plugin)
    ? { id: row.visitor_id, plugin: row.plugin, origins: row.origins ?? undefined }
    : undefined
}

/**
 * Pictures and downloads send no headers. Their address says by which visit they are seen, and a cookie of its own
 * proves it: so a browser can have many visits at once, and whoever is signed in sees there what visitors see.
 */
async function namedVisit(knex: Knex, generation: Generation, asking: Asking): Promise<Visitor | undefined> {
  const id = asking.query('visitor')
  if (id === undefined || !/^[\w-]{1,100}$/.test(id) || asking.header('x-kith-visitor')) return undefined
  const visit = await visitOf(knex, generation, asking.cookie(`kith_visitor.${id}`))
  return visit?.id === id ? { kind: 'visitor', id, plugin: visit.plugin } : undefined
}
