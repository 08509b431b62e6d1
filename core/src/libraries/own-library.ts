import { type User, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { type Library, libraryOf } from './library.ts'

/** A library that is the caller's, or any for an admin. */
export async function ownLibrary(knex: Knex, caller: User, id: string): Promise<Library> {
  const library = await libraryOf(knex, id)
  if (library.owner_id !== caller.id && !caller.admin) throw notFound('This library')
  return library
}
