import { notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import type { SourcePlace, StoredConfig } from '../sources/index.ts'

/** A row of `core.library`. */
export interface Library {
  readonly id: string
  readonly owner_id: string
  readonly name: string
  readonly type: 'folders' | 'uploads' | 'source'
  readonly folders: readonly string[]
  readonly source_type: string | null
  readonly source_config: StoredConfig | null
  readonly exclusions: readonly string[]
  readonly watch: boolean
  readonly scan_minutes: number
  readonly offline_since: Date | null
  /** Why its folders are not watched, if they should be and are not. */
  readonly watch_problem: string | null
  readonly created_at: Date
}

/** Where its photos are, if a plugin reads them. */
export const placeOf = ({ source_type: type, source_config: config }: Library): SourcePlace | undefined =>
  type === null || config === null ? undefined : { type, config }

/** One that is being deleted has lost where its photos are, and is no longer there for anybody. */
export const isLeaving = (library: Library): boolean =>
  (library.type === 'folders' && library.folders.length === 0) || (library.type === 'source' && !placeOf(library))

export async function libraryOf(knex: Knex, id: string): Promise<Library> {
  const library = await findLibrary(knex, id)
  if (!library || isLeaving(library)) throw notFound('This library')
  return library
}

/** A library that an admin added; what is uploaded is in one that comes and goes by itself. */
export async function addedLibrary(knex: Knex, id: string): Promise<Library> {
  const library = await libraryOf(knex, id)
  if (library.type === 'uploads') throw notFound('This library')
  return library
}

export const findLibrary = (knex: Knex, id: string): Promise<Library | undefined> =>
  knex<Library>('core.library').where({ id }).first()
