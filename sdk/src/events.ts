import { z } from 'zod'
import type { SetRef } from './access.ts'

/** Who hears of an event on an open page: holders of a key to a set, or users. */
export interface Audience {
  in?: SetRef
  users?: readonly string[]
}

/** Names for the sentences of the audit log. */
export interface AuditNames {
  /** Who did it; Kith itself, when nobody did. */
  readonly by: string
  /** The name of a user. */
  user(id: string): string
}

/** Something that happened. Payloads carry ids only: a listener reads the state again. */
export interface EventRef<S extends z.ZodType = z.ZodType> {
  readonly part: 'event'
  /** `<plugin>.<event>` */
  readonly name: string
  readonly schema: S
  /** Kept in the audit log. */
  readonly audit: boolean
  /** What the audit log says of it. */
  readonly says: ((payload: z.output<S>, names: AuditNames) => string) | undefined
  /** Sent as a server-sent event to these open pages. */
  readonly live: ((payload: z.output<S>) => Audience) | undefined
}

/** Options of `kith.event`. */
export interface EventOptions<P> {
  /** Kept in the audit log, for sharing changes and the like. */
  audit?: boolean
  /** What the audit log says of it: a sentence. Without, it has the event's name only. */
  says?: (payload: P, names: AuditNames) => string
  live?: (payload: P) => Audience
}

/** What is said of an event besides its payload. */
export interface EventFacts {
  /** The same at every delivery: make handlers idempotent by it. */
  readonly id: string
  readonly name: string
  readonly at: Date
  /** The user who caused it, if one did. */
  readonly by: string | null
}

/** Makes an event. Plugins use `kith.event`, which puts the plugin's id in front of the name. */
export const eventOf = <S extends z.ZodType>(
  name: string,
  schema: S,
  options: EventOptions<z.output<S>> = {},
): EventRef<S> => ({
  part: 'event',
  name,
  schema,
  audit: options.audit ?? false,
  says: options.says,
  live: options.live,
})

const asset = z.object({ assetId: z.uuid(), ownerId: z.uuid() })
const user = z.object({ userId: z.uuid() })
const owner = { live: (p: { ownerId: string }) => ({ users: [p.ownerId] }) }

/** The events of core. */
export const events = {
  /** A photo arrived and its thumbnail is there. */
  assetIngested: eventOf('core.asset_ingested', asset, owner),
  /** Time, place, description, rating or visibility of a photo changed. */
  assetUpdated: eventOf('core.asset_updated', asset, owner),
  assetTrashed: eventOf('core.asset_trashed', asset, owner),
  assetRestored: eventOf('core.asset_restored', asset, owner),
  /** A photo is gone for good; its rows went with it. */
  assetDeleted: eventOf('core.asset_deleted', asset, owner),
  /** Duplicates were resolved: `keep` maps each trashed asset to the one that took its place. */
  assetsReplaced: eventOf('core.assets_replaced', z.object({ by: z.uuid(), keep: z.record(z.uuid(), z.uuid()) }), {
    audit: true,
    says: (p, { by }) => `${by} resolved duplicates of ${Object.keys(p.keep).length} photos.`,
  }),
  userCreated: eventOf('core.user_created', user, {
    audit: true,
    says: (p, names) => `${names.by} made the account of ${names.user(p.userId)}.`,
  }),
  userDisabled: eventOf('core.user_disabled', user, {
    audit: true,
    says: (p, names) => `${names.by} disabled the account of ${names.user(p.userId)}.`,
  }),
  userDeleted: eventOf('core.user_deleted', user, {
    audit: true,
    says: (p, names) => `${names.by} deleted an account, ${p.userId}.`,
  }),
  pluginEnabled: eventOf('core.plugin_enabled', z.object({ pluginId: z.string() }), {
    audit: true,
    says: (p, { by }) => `${by} switched the plugin ${p.pluginId} on.`,
  }),
  pluginDisabled: eventOf('core.plugin_disabled', z.object({ pluginId: z.string() }), {
    audit: true,
    says: (p, { by }) => `${by} switched the plugin ${p.pluginId} off.`,
  }),
}
