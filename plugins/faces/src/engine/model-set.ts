import type { Manifest } from './manifest.ts'

/** Networks and how to use them. */
export interface ModelSet {
  readonly manifest: Manifest
  /** Bytes or path, by the name in the manifest. */
  readonly files: ReadonlyMap<string, Uint8Array | string>
}
