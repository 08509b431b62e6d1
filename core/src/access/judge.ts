import { CAPS, type Cap, KithError, type SetRef, notFound } from '@kith/sdk'
import type { Knex } from 'knex'
import { chosen } from './chosen.ts'
import { type CompiledAccess, LINK } from './compiled.ts'
import { join, rows, sql } from './fragment.ts'
import type { Key, Keyring } from './keyring.ts'
import { keysByName } from './reach.ts'
import { visibleWhere } from './visible.ts'

const DOING: Record<Cap, string> = {
  view: 'see',
  details: 'see the details of',
  places: 'see the places of',
  download: 'download',
  add: 'add photos to',
  edit: 'edit',
  share: 'share',
  remove: 'remove',
  link: 'link to',
}

/** Those of these assets that the caller holds `cap` on, in one query. */
export async function allowed(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  ids: readonly string[],
  cap: Cap,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await rows<{ id: string }>(
    knex,
    sql`select a.id from ${chosen(ids)} where ${visibleWhere(access, ring, cap, {}, 'probe')}`,
  )
  return new Set(found.map((row) => row.id))
}

/** Throws `not_found` unless all may be viewed, then `forbidden` unless all may be used with `cap`. */
export async function requireAssets(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  ids: readonly string[],
  cap: Cap,
): Promise<void> {
  const wanted = new Set(ids)
  const able = await allowed(knex, access, ring, ids, cap)
  if (able.size === wanted.size) return
  const seen = cap === 'view' ? able : await allowed(knex, access, ring, ids, 'view')
  const unseen = wanted.size - seen.size
  if (unseen > 0) {
    const what = wanted.size === 1 ? 'This photo' : unseen === 1 ? 'One of these photos' : `${unseen} of these photos`
    throw new KithError(
      'not_found',
      404,
      `${what} ${unseen === 1 ? 'does' : 'do'} not exist, or you may not see ${unseen === 1 ? 'it' : 'them'}.`,
    )
  }
  throw new KithError(
    'forbidden',
    403,
    `You may see ${wanted.size === 1 ? 'this photo' : 'these photos'}, but not ${DOING[cap]} ${wanted.size === 1 ? 'it' : 'all of them'}.`,
  )
}

/** The capabilities a caller holds on a set itself, as a mask. */
export async function canOnSet(knex: Knex, access: CompiledAccess, ring: Keyring, set: SetRef): Promise<number> {
  const mask = ring.keys
    .filter((key) => (key.kind === set.kind && key.set === set.id) || (key.viaKind === set.kind && key.via === set.id))
    .reduce((all, key) => all | maskOf(key, set), await maskByName(knex, access, ring, set))
  if (set.kind !== 'core:folder' || !ring.me) return mask
  const own = await rows<{ id: string }>(
    knex,
    sql`select id from core.folder where id = ${set.id}::uuid and owner_id = ${ring.me}::uuid`,
  )
  return own.length > 0 ? mask | Object.values(CAPS).reduce((all, bit) => all | bit, 0) : mask
}

/** A set is handed on as a whole: not by a key to a part of it. One that is made of others is what its keys lead to. */
const maskOf = (key: Key, set: SetRef): number =>
  key.kind === set.kind && key.set === set.id && key.since !== null ? key.can & ~LINK : key.can

async function maskByName(knex: Knex, access: CompiledAccess, ring: Keyring, set: SetRef): Promise<number> {
  const keys = keysByName(access, ring, set)
  if (keys.length === 0) return 0
  const found = await rows<{ can: number }>(knex, join(keys, ' union all '))
  return found.reduce((all, key) => all | key.can, 0)
}

export async function requireSet(
  knex: Knex,
  access: CompiledAccess,
  ring: Keyring,
  set: SetRef,
  cap: Cap,
): Promise<void> {
  const mask = await canOnSet(knex, access, ring, set)
  if ((mask & CAPS.view) === 0) throw notFound('This collection')
  if ((mask & CAPS[cap]) === 0)
    throw new KithError('forbidden', 403, `You may see this collection, but not ${DOING[cap]} it.`)
}

/** Throws unless the caller may make this a source of another set. Sources of sources are not followed. */
export async function requireSource(knex: Knex, access: CompiledAccess, ring: Keyring, set: SetRef): Promise<void> {
  await requireSet(knex, access, ring, set, 'link')
  if (access.sets.get(set.kind)?.how === 'composite')
    throw new KithError(
      'made_of_others',
      400,
      'This collection is made of others, so nothing of it would be shown. Connect the library, folder or album itself, or ask its owner to.',
    )
}
