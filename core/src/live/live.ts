import type { Readable } from 'node:stream'
import { CAPS, type Caller, KithError, type Log } from '@kith/sdk'
import { canOnSet } from '../access/judge.ts'
import type { Keyring } from '../access/keyring.ts'
import type { Database } from '../db/connect.ts'
import { listen } from '../db/listen.ts'
import type { Generation } from '../plugins/generation.ts'
import { readRevisions } from '../plugins/revisions.ts'
import type { SessionFacts } from '../server/area.ts'
import { type Happened, whatHappened } from './happened.ts'
import { type Message, type OpenStream, openStream } from './open-stream.ts'
import { isEmbed, revoked } from './revoked.ts'
import { SHARED_CHANGED, mayBeShown, ownersOf, setsHolding } from './shared-changed.ts'

export interface LiveDeps {
  readonly database: Database
  readonly generation: () => Generation
  /** A caller's keys as they are now. */
  readonly ringOf: (caller: Caller) => Promise<Keyring>
  readonly log: Log
  readonly beatMs?: number
}

/** The open pages of this process, told of what happens in any process. */
export interface Live {
  /** A stream of server-sent events for this caller. */
  open(caller: Caller, session: SessionFacts | undefined): Promise<Readable>
  /** How many pages have one open. */
  count(): number
  /** Tells every open page which plugins came and went. */
  swapped(next: Generation, last: Generation): void
  close(): Promise<void>
}

const BATCH = 500

/**
 * Starts nothing until the first page opens a stream. While any is open, one connection listens for what was
 * committed and one timer beats; pages to which nothing happens cost neither queries nor memory.
 */
export function createLive(deps: LiveDeps): Live {
  const knex = () => deps.database.knex
  const streams = new Set<OpenStream>()
  const announced: string[] = []
  let listening: ReturnType<typeof listen> | undefined
  let telling: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const failed = (error: unknown) => deps.log.warn({ err: error }, 'open pages were not told')

  /** Ends the streams of those who may not listen any more. Nothing is sent to a stream before this was asked. */
  async function weed(): Promise<{ rights: number }> {
    const revisions = await readRevisions(knex())
    // An embed token ends by its time, which moves no revision.
    const stale = [...streams].filter((stream) => stream.rights !== revisions.rights || isEmbed(stream.caller))
    const ended = await revoked(knex(), stale)
    for (const stream of stale)
      if (ended.has(stream) || isVisitor(stream.caller)) close(stream)
      else stream.rights = revisions.rights
    return revisions
  }

  async function tell(texts: readonly string[]): Promise<void> {
    const happened = await whatHappened(knex(), deps.generation(), texts, deps.log)
    if (happened.length === 0) return
    const { rights } = await weed()
    const open = [...streams]
    for (const stream of open)
      for (const one of happened) if (await concerns(one, stream, rights)) stream.send(messageFor(stream, one))
    const owners = ownersOf(happened)
    if (owners.size > 0) await tellShared(open, owners, rights)
  }

  async function tellShared(open: readonly OpenStream[], owners: ReadonlySet<string>, rights: number): Promise<void> {
    const rings = new Map<OpenStream, Keyring>()
    for (const stream of open) rings.set(stream, await keysOf(stream, rights))
    const holding = await setsHolding(knex(), deps.generation().access, owners, [...rings.values()])
    for (const [stream, ring] of rings) if (mayBeShown(owners, holding, ring)) stream.send(SHARED_CHANGED)
  }

  async function concerns({ audience }: Happened, stream: OpenStream, rights: number): Promise<boolean> {
    if (stream.caller.kind === 'user' && audience.users?.includes(stream.caller.id)) return true
    if (!audience.in) return false
    const keys = await keysOf(stream, rights)
    return ((await canOnSet(knex(), deps.generation().access, keys, audience.in)) & CAPS.view) !== 0
  }

  /** A caller's keys, loaded again only after something changed them. */
  async function keysOf(stream: OpenStream, rights: number): Promise<Keyring> {
    const { n } = deps.generation()
    const { ring } = stream
    const ended = ring?.keys.endsAt ? ring.keys.endsAt.getTime() <= Date.now() : false
    if (ring?.rights === rights && ring.generation === n && !ended) return ring.keys
    const keys = await deps.ringOf(stream.caller)
    stream.ring = { keys, rights, generation: n }
    return keys
  }

  const hear = (text: string) => {
    // The connection was lost for a while. Pages that come back read the state anew.
    if (text === '') for (const stream of [...streams]) close(stream)
    if (streams.size === 0) return
    announced.push(text)
    telling ??= drain().finally(() => (telling = undefined))
  }
  async function drain(): Promise<void> {
    while (announced.length > 0) await tell(announced.splice(0, BATCH)).catch(failed)
  }

  const beat = () =>
    void weed()
      .then(() => streams.forEach((stream) => stream.beat()))
      .catch(failed)

  function close(stream: OpenStream): void {
    streams.delete(stream)
    stream.end()
    if (streams.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    async open(caller, session) {
      listening ??= listen(deps.database, 'kith_live', hear, deps.log)
      await listening.catch((error: unknown) => {
        listening = undefined
        throw error
      })
      const { rights } = await readRevisions(knex())
      const stream = openStream(caller, session, rights)
      // What the request was let in by may have ended since, before `rights` was read.
      if ((await revoked(knex(), [stream])).size > 0)
        throw new KithError('unauthenticated', 401, 'This session has ended. Sign in again.')
      stream.body.once('close', () => close(stream))
      streams.add(stream)
      timer ??= setInterval(beat, deps.beatMs ?? 25_000).unref()
      return stream.body
    },
    count: () => streams.size,
    swapped(next, last) {
      for (const message of toggled(next, last))
        // Which plugins a server has is nothing for passers-by.
        for (const stream of streams) stream.send(isEmbed(stream.caller) ? SHARED_CHANGED : message)
    },
    async close() {
      for (const stream of [...streams]) close(stream)
      await telling
      await (await listening?.catch(() => undefined))?.close()
    },
  }
}

/** Let in by a plugin's word, which only a new request can ask for again: their streams end with any change of rights. */
/** Who has no account learns that something changed; who did what with whom is for those in it. */
const messageFor = ({ caller }: OpenStream, { message }: Happened): Message =>
  caller.kind === 'visitor' ? SHARED_CHANGED : message

const isVisitor = (caller: Caller) => (caller.kind === 'visitor' ? !isEmbed(caller) : caller.visits.length > 0)

function* toggled(next: Generation, last: Generation): Generator<Message> {
  for (const pluginId of next.plugins.keys())
    if (!last.plugins.has(pluginId)) yield { name: 'core.plugin_enabled', payload: { pluginId } }
  for (const pluginId of last.plugins.keys())
    if (!next.plugins.has(pluginId)) yield { name: 'core.plugin_disabled', payload: { pluginId } }
}
