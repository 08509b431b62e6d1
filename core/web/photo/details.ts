import type { Person } from '../timeline/tile.ts'

/** One photo, as `/api/assets/:id` answers it: as much of it as one may know. */
export interface Details {
  readonly id: string
  readonly type: 'image' | 'video'
  readonly fileName: string
  readonly localTime: string
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  readonly bytes: number | null
  readonly thumbhash: string | null
  readonly favorite: boolean
  readonly visibility: string
  readonly trashed: boolean
  readonly owner: Person
  readonly alsoOf: readonly Person[]
  readonly camera: string | null
  readonly lens: string | null
  readonly exposure: string | null
  readonly description: string | null
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly alsoIn: readonly { readonly title: string; readonly page: string | null }[]
  /** What one may do with it. */
  readonly can: readonly string[]
}
