import { z } from 'zod'
import type { SetRef } from './access.ts'
import type { Words } from './words.ts'

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
  readonly says: ((payload: z.output<S>, names: AuditNames) => Words) | undefined
  /** Sent as a server-sent event to these open pages. */
  readonly live: ((payload: z.output<S>) => Audience) | undefined
  /** Whose keys to sets are others by it. Absent in what was built with an SDK that did not know of it. */
  readonly keys?: ((payload: z.output<S>) => readonly string[]) | undefined
}

/** Options of `kith.event`. */
export interface EventOptions<P> {
  /** Kept in the audit log, for sharing changes and the like. */
  audit?: boolean
  /**
   * What the audit log says of it: a sentence, or one for each language. Without, it has the event's name only.
   * @example
   * const joined = kith.event('joined', z.object({ userId: id }), {
   *   audit: true,
   *   says: ({ userId }, names) => ({
   *     en: `${names.user(userId)} joined the family.`,
   *     de: `${names.user(userId)} gehört jetzt zur Familie.`,
   *   }),
   * })
   */
  says?: (payload: P, names: AuditNames) => Words
  live?: (payload: P) => Audience
  /**
   * The users whose keys to sets are others by it: they were given one, lost one, or may do more or less with it. Core
   * tells it to every plugin as `events.keysChanged`, so that what they handed on is looked at again.
   * @example
   * const lent = kith.event('lent', z.object({ shelfId: id, to: id }), { keys: ({ to }) => [to] })
   */
  keys?: (payload: P) => readonly string[]
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
  keys: options.keys,
})

const audited = <S extends z.ZodType>(
  name: string,
  schema: S,
  says: (payload: z.output<S>, names: AuditNames) => { en: string; de: string },
) => eventOf(name, schema, { audit: true, says })

const asset = z.object({ assetId: z.uuid(), ownerId: z.uuid() })
/** A set as `kind:id`, the copy that was in it and the photo that was kept. */
const placed = z.object({ set: z.string(), gone: z.uuid(), kept: z.uuid() })
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
  /**
   * Files that were missing are there again, and their photos with them, of which none was lost: a drive is back, or a
   * file was only moved. Told once for many photos of a library.
   */
  assetsReturned: eventOf('core.assets_returned', z.object({ libraryId: z.uuid(), ownerId: z.uuid() })),
  /**
   * Duplicates were resolved: `keep` maps each trashed asset to the one that took its place. Core tells it when
   * `assets.trash` is given `keep`, in the same transaction. `joined` names the sets in which the keeper took the place
   * of the copy, `missed` those in which it could not, for example because `by` may not add to them any more.
   */
  assetsReplaced: audited(
    'core.assets_replaced',
    z.object({
      by: z.uuid(),
      keep: z.record(z.uuid(), z.uuid()),
      joined: z.array(placed).default([]),
      missed: z.array(placed).default([]),
    }),
    (p, { by }) => ({
      en: `${by} resolved duplicates of ${Object.keys(p.keep).length} photos.`,
      de: `${by} hat Doppelte von ${Object.keys(p.keep).length} Fotos aufgelöst.`,
    }),
  ),
  /**
   * Photos were put into a set of entries, by whatever way. Those that were in it and are seen there again count, those
   * that take the place of duplicates do not: these are told by `assetsReplaced`.
   */
  setGrew: eventOf('core.set_grew', z.object({ kind: z.string(), id: z.uuid() })),
  /** What these users may do with sets is not what it was: an event with `keys` said so. */
  keysChanged: eventOf('core.keys_changed', z.object({ userIds: z.array(z.uuid()) })),
  /** A visitor took an original along, or a ZIP of them. The plugin that lets it in knows what `visitor` names. */
  downloaded: eventOf('core.downloaded', z.object({ plugin: z.string(), visitor: z.string() })),
  userCreated: audited('core.user_created', user, (p, { by, user }) => ({
    en: `${by} made the account of ${user(p.userId)}.`,
    de: `${by} hat das Konto von ${user(p.userId)} angelegt.`,
  })),
  userDisabled: audited('core.user_disabled', user, (p, { by, user }) => ({
    en: `${by} disabled the account of ${user(p.userId)}.`,
    de: `${by} hat das Konto von ${user(p.userId)} deaktiviert.`,
  })),
  /** What was shared from the account and with it is shared again. */
  userRestored: audited('core.user_restored', user, (p, { by, user }) => ({
    en: `${by} restored the account of ${user(p.userId)}.`,
    de: `${by} hat das Konto von ${user(p.userId)} wiederhergestellt.`,
  })),
  userDeleted: audited('core.user_deleted', user, (p, { by }) => ({
    en: `${by} deleted an account, ${p.userId}.`,
    de: `${by} hat ein Konto gelöscht, ${p.userId}.`,
  })),
  pluginEnabled: audited('core.plugin_enabled', z.object({ pluginId: z.string() }), (p, { by }) => ({
    en: `${by} switched the plugin ${p.pluginId} on.`,
    de: `${by} hat die Erweiterung ${p.pluginId} eingeschaltet.`,
  })),
  pluginDisabled: audited('core.plugin_disabled', z.object({ pluginId: z.string() }), (p, { by }) => ({
    en: `${by} switched the plugin ${p.pluginId} off.`,
    de: `${by} hat die Erweiterung ${p.pluginId} ausgeschaltet.`,
  })),
}
