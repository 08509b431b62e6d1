import type { TestKith, TestUser } from '@kith/sdk/testing'
import { jpeg, send } from '../assets/photos.ts'

/** A photo with real files, alone in its month. */
export interface Photo {
  readonly id: string
  readonly bytes: Buffer
  /** `2019-04` */
  readonly month: string
  /** `2019-04-15` */
  readonly day: string
  /** The same day, years later. */
  readonly anniversary: string
  readonly trashed: boolean
}

/** Uploads the nth photo of a world. */
export async function uploadPhoto(k: TestKith, owner: TestUser, n: number, trashed: boolean): Promise<Photo> {
  const month = `${2018 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  const day = `${month}-15`
  const bytes = await jpeg(n, day)
  const id = await send(k, owner, `secret-name-${n}.jpg`, bytes)
  return { id, bytes, month, day, anniversary: `2026${day.slice(4)}`, trashed }
}
