import type {
  AuthenticatorPart,
  DerivePart,
  EventRef,
  FilterPart,
  Job,
  ListenerPart,
  LookupPart,
  Notice,
  PersonalPart,
  Plugin,
  Route,
} from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'

/** The states of a plugin, as the admin sees them. */
export type PluginState =
  'installed' | 'needs-setup' | 'enabled' | 'disabled' | 'blocked' | 'failed' | 'quarantined' | 'missing'

/** A route and where it is mounted. */
export interface BoundRoute {
  /** The plugin's id, or `core`. */
  readonly plugin: string
  /** The plugin's id, or the area of core: the first part of the operation id and of the default scope. */
  readonly area: string
  /** The key in `routes`: the second part of the operation id. */
  readonly name: string
  readonly route: Route
  /** The whole path, with `:parameters`. */
  readonly path: string
}

/** A part and the plugin (or `core`) it belongs to. */
export interface Owned<T> {
  readonly plugin: string
  readonly part: T
}

/**
 * All that is enabled, at one moment: frozen, built by a pure function, swapped as a whole. A request ends on the
 * generation it began with; nothing is ever unregistered.
 */
export interface Generation {
  readonly n: number
  readonly plugins: ReadonlyMap<string, Plugin>
  /** Settings by plugin id, parsed. */
  readonly settings: ReadonlyMap<string, unknown>
  readonly routes: readonly BoundRoute[]
  readonly access: CompiledAccess
  readonly jobs: ReadonlyMap<string, Owned<Job>>
  readonly events: ReadonlyMap<string, Owned<EventRef>>
  readonly listeners: readonly Owned<ListenerPart>[]
  readonly derives: readonly Owned<DerivePart>[]
  readonly lookups: readonly Owned<LookupPart>[]
  readonly filters: ReadonlyMap<string, Owned<FilterPart>>
  readonly personal: readonly Owned<PersonalPart>[]
  readonly notices: ReadonlyMap<string, Owned<Notice>>
  readonly authenticators: readonly Owned<AuthenticatorPart>[]
  /** Providers of each service, in the order of their plugins' ids. */
  readonly services: ReadonlyMap<string, readonly { readonly plugin: string; get(): unknown }[]>
  /** Installed plugins that answer nothing, and why: for a clear error instead of "no such route". */
  readonly waiting: ReadonlyMap<string, PluginState>
  /** Aborted when a plugin leaves this process: it is disabled, or the process stops. For core only then. */
  signalOf(plugin: string): AbortSignal
}
