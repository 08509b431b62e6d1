import type { JsonSchema } from '../schema-form/json-schema.ts'

export type PluginState =
  'installed' | 'needs-setup' | 'enabled' | 'disabled' | 'blocked' | 'failed' | 'quarantined' | 'missing'

/** A plugin, as `/api/plugins` answers it. */
export interface PluginFacts {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly description: string
  /** How it runs here, as it says itself. */
  readonly about: readonly string[]
  readonly version: string
  readonly state: PluginState
  readonly reason: string | null
  readonly grants: readonly {
    readonly name: string
    readonly to: string
    readonly of: string
    readonly can: readonly string[]
  }[]
  readonly settings: Readonly<Record<string, unknown>>
  readonly settingsSchema: JsonSchema | null
  readonly routes: readonly string[]
  readonly widgets: readonly string[]
  readonly changedAt: string
  /** What each process of the server says of it. */
  readonly processes: readonly { readonly host: string; readonly generation: number; readonly problem: string | null }[]
}

/** The text of each state. */
export const STATE_TEXTS = {
  installed: 'stateInstalled',
  'needs-setup': 'stateNeedsSetup',
  enabled: 'stateEnabled',
  disabled: 'stateDisabled',
  blocked: 'stateBlocked',
  failed: 'stateFailed',
  quarantined: 'stateQuarantined',
  missing: 'stateMissing',
} as const satisfies Record<PluginState, string>
