import { notFound } from '@kith/sdk'
import type { Knex } from 'knex'

/** A row of `core.library`. */
export interface Library {
  readonly id: string
  readonly owner_id: string
  readonly name: string
  readonly type: 'folders' | 'uploads' | 'source'
  readonly folders: readonly string[]
  readonly exclusions: readonly string[]
  readonly watch: boolean
  readonly scan_minutes: number
  readonly offline_since: Date | null
  /** Why its folders are not watched, if they should be and are not. */
  readonly watch_problem: string | null
  readonly created_at: Date
}

/** A library, of any type or of one. One that is being deleted is no longer there. */
export async function libraryOf(knex: Knex, id: string, type?: Library['type']): Promise<Library> {
  const library = await findLibrary(knex, id)
  const leaving = library?.type === 'folders' && library.folders.length === 0
  if (!library || leaving || (type && library.type !== type)) throw notFound('This library')
  return library
}

export const findLibrary = (knex: Knex, id: string): Promise<Library | undefined> =>
  knex<Library>('core.library').where({ id }).first()
