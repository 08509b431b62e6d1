import { type Fragment, raw } from '../access/fragment.ts'
import { type BytePath, fromText } from '../libraries/byte-path.ts'

/** What an admin filled in, as it is stored. Secrets lie apart: what must not be shown is known without any schema. */
export interface StoredConfig {
  readonly plain: Readonly<Record<string, unknown>>
  readonly sealed: Readonly<Record<string, string>>
}

/** Where the photos of a library are that a plugin reads. */
export interface SourcePlace {
  readonly type: string
  readonly config: StoredConfig
}

/** The {@link SourcePlace} of `core.library l`, or null. */
export const placeColumn: Fragment = raw(
  `case when l.source_type is not null then jsonb_build_object('type', l.source_type, 'config', l.source_config) end`,
)

/** Where a file of a source is among the paths of its library: below a root without a name. */
export const pathOfRef = (ref: string): BytePath => `/${fromText(ref)}`
export const refOfPath = (path: Buffer): string => path.toString('utf8').slice(1)
