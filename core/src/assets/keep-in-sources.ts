import { CAPS, type SetRef } from '@kith/sdk'
import { ambientKnex } from '@kith/sdk/host'
import type { CompiledAccess } from '../access/compiled.ts'
import { entries } from '../access/entries.ts'
import { fragmentOf, join, name, rows, sql } from '../access/fragment.ts'
import { canOnSet } from '../access/judge.ts'
import type { Keyring } from '../access/keyring.ts'
import type { Placed } from './keep-in-place.ts'

interface Options {
  readonly keep: ReadonlyMap<string, string>
  readonly access: CompiledAccess
  readonly ring: Keyring
  readonly me: string
}

interface Seen {
  readonly kind: string
  readonly set: string
  readonly photo: string
  readonly by: string | null
  readonly at: string
}

/**
 * A duplicate that was in a set by something that is connected to it, an album or a folder, leaves it unless its keeper
 * is there by something, too. So the keeper is put in by itself, as far as whoever resolves duplicates may add to it.
 */
export async function keepInSources(
  o: Options,
  done: readonly Placed[],
): Promise<{ joined: readonly Placed[]; missed: readonly Placed[] }> {
  const { access, ring, me, keep } = o
  const joined: Placed[] = []
  const missed: Placed[] = []
  const seen = await seenIn(o, composed(access, ring))
  const at = new Map(seen.map((one) => [`${one.kind} ${one.set} ${one.photo}`, one]))
  const known = new Set(done.map((one) => `${one.kind} ${one.set} ${one.gone}`))
  const found = seen.flatMap(({ kind, set, photo, by }) => {
    const kept = keep.get(photo)
    const gone = photo
    if (kept === undefined || at.has(`${kind} ${set} ${kept}`) || known.has(`${kind} ${set} ${gone}`)) return []
    return [{ kind, set, gone, kept, by }]
  })
  for (const { by, ...place } of found) {
    const can = await canOnSet(ambientKnex('The trash'), access, ring, { kind: place.kind, id: place.set })
    if (can & CAPS.add) {
      await put(access, place, me, at.get(`${place.kind} ${place.set} ${place.gone}`)?.at)
      joined.push(place)
    } else if (by === me) missed.push(place)
  }
  return { joined, missed }
}

/** The sets on a ring that others may be connected to, and that photos are put into one by one. */
function composed(access: CompiledAccess, ring: Keyring): SetRef[] {
  const refs = ring.keys.flatMap(({ viaKind, via }) =>
    viaKind !== null && via !== null ? [{ kind: viaKind, id: via }] : [],
  )
  const once = new Map(refs.map((ref) => [`${ref.kind} ${ref.id}`, ref]))
  return [...once.values()].filter(({ kind }) => {
    const set = access.sets.get(kind)
    return set?.how === 'entries' && set.part.sources !== undefined
  })
}

async function seenIn({ access, ring, keep }: Options, sets: readonly SetRef[]): Promise<Seen[]> {
  if (sets.length === 0) return []
  const knex = ambientKnex('The trash')
  const all = fragmentOf(entries(knex, access, ring, 'view', sets))
  const photos = [...new Set([...keep.keys(), ...keep.values()])]
  return rows<Seen>(
    knex,
    sql`select distinct on (e.kind, e.set_id, e.asset_id) e.kind, e.set_id as "set", e.asset_id as photo, e.by, e.at::text as at
      from (${all}) e where e.asset_id = any(${photos}::uuid[]) order by e.kind, e.set_id, e.asset_id, e.at`,
  )
}

async function put(access: CompiledAccess, place: Placed, by: string, at: string | undefined): Promise<void> {
  const set = access.sets.get(place.kind)
  const columns = set?.part.columns
  if (columns?.how !== 'entries') return
  const into = join([columns.set, columns.asset, columns.owner, columns.by, columns.at].map(name), ', ')
  await rows(
    ambientKnex('The trash'),
    sql`insert into ${name(columns.model.tableName)} (${into})
      select ${place.set}::uuid, a.id, a.owner_id, ${by}::uuid, ${at ?? null}::timestamptz from core.asset a
        where a.id = ${place.kept}::uuid on conflict do nothing`,
  )
}
