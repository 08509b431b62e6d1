import type { TestRequests } from '@kith/sdk/testing'
import type { Answer, Once } from '../answer.ts'
import type { Photo } from '../photos.ts'

/** Who asks, and about what. */
export interface Probe {
  readonly ask: TestRequests
  /** For questions that are the same for every photo. */
  readonly once: Once
  /** What they were given, as an address names it: `albums:album:<id>`. */
  readonly set: string
  readonly photo: Photo
  /** After the photo was taken out of it. */
  readonly putBack: (() => Promise<unknown>) | undefined
  /** A collection and a photo of their own; guests have none. */
  readonly own: { readonly set: string; readonly photo: string } | undefined
}

/** One thing to find out, or to do. */
export interface What {
  readonly label: string
  /** `list`: something is in a list or not. `part`: a part of an answer. `door`: a request that is let in or not. */
  readonly how: 'list' | 'part' | 'door'
  readonly of: 'photo' | 'set'
  /** Only people with an account get an answer, whatever a guest was given. */
  readonly accounts: boolean
  readonly find: (p: Probe) => Promise<Answer>
}

/** `albums:album:<id>` as the kind and the id. */
export const partsOf = (set: string) => {
  const at = set.lastIndexOf(':')
  return { kind: set.slice(0, at), id: set.slice(at + 1) }
}
