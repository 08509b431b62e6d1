import { createHash } from 'node:crypto'
import { CAPS } from '@kith/sdk'
import type { CompiledAccess } from '../access/compiled.ts'
import { type Fragment, join, raw, sql } from '../access/fragment.ts'
import type { Key, Keyring } from '../access/keyring.ts'
import type { Ask } from './month.ts'
import type { View } from './view.ts'

/*
 * The tag of an answer: equal tags, equal answers. An answer is made of the code (the generation), the caller's keys
 * (the ring), the question, and rows. Every write that changes what rows a timeline shows adds one to a number in
 * `core.revision`, in its own transaction:
 *
 * - photos: `core:library` of their owner, by trigger; edits of places add one too, as they are kept apart;
 * - favourites: `core:favorites` of the user who has them;
 * - entries of a set: that set's, by trigger;
 * - who may share what, accounts, names, plugins: `core:rights`, by trigger.
 *
 * Numbers only grow, and rows are never taken away one by one, so a sum with a count says whether any has moved. What
 * happens without a write is the end of a share: the time of the next one is in the tag, as the database sees it.
 * Rules of plugins and their filters read tables nobody counts: such answers have no tag beforehand.
 *
 * The tag is read *before* the answer is. So an answer may be newer than its tag, never older: the next request finds
 * another tag and asks again. The other way round an old answer could be kept under a new tag.
 */

/** What is asked, and by whom. */
export interface Asking {
  readonly generation: number
  readonly access: CompiledAccess
  readonly ring: Keyring
  readonly view: View
  /** Which answer it is about, for example one month. */
  readonly question: string
}

/** The tag of an answer before it is made; undefined when only the answer itself can tell. */
export async function tagOf(
  ask: Ask,
  { generation, access, ring, view, question }: Asking,
): Promise<string | undefined> {
  if (Object.keys(view.filters).length > 0) return undefined
  const held = ring.keys.filter((key) => matters(key, view))
  const isRule = (kind: string) => access.sets.get(kind)?.how === 'rule'
  if ([...held, ...view.in].some(({ kind }) => isRule(kind))) return undefined
  const whole = [...held, ...view.in].every(({ kind }) => kind === 'core:library')
  const [row] = await ask<{ numbers: string; ends: string | null }>(
    whole ? ofLibraries(ring, held) : ofEverything(access),
  )
  return digest([generation, ringDigest(ring), view, question, row?.numbers, row?.ends])
}

/** Keys come in no order. */
const ringDigest = ({ caller, unlocked, keys, disabled }: Keyring) =>
  digest([caller, unlocked, keys.map((key) => JSON.stringify(key)).sort(), [...disabled].sort()])

const digest = (of: unknown) => createHash('sha1').update(JSON.stringify(of)).digest('base64url')

/** The tag of an answer that is there. */
export const tagOfAnswer = (answer: unknown): string => digest(answer)

function matters(key: Key, view: View): boolean {
  if ((key.can & CAPS.view) === 0) return false
  if (view.in.length > 0)
    return view.in.some(
      (set) => (key.kind === set.kind && key.set === set.id) || (key.viaKind === set.kind && key.via === set.id),
    )
  return view.state === 'favorites' || (view.state === 'timeline' && key.timeline)
}

/** For who looks at whole libraries: another family's import leaves their answers alone. */
function ofLibraries(ring: Keyring, held: readonly Key[]): Fragment {
  const owners = [...new Set([...held.map((key) => key.set), ...(ring.me ? [ring.me] : [])])]
  return sql`select coalesce(sum(r.n), 0) || ' ' || count(*) as numbers, null as ends from core.revision r
    where (r.kind in ('core:library', 'core:favorites') and r.set_id = any(${owners}::uuid[])) or r.kind = 'core:rights'`
}

/**
 * For all others: a photo counts in an album while who brought it may share it, perhaps because it is in another album
 * nobody else here knows of. So everything is looked at; it is a table of one small row for each library and set.
 */
function ofEverything(access: CompiledAccess): Fragment {
  const ends = access.grants
    .filter((grant) => !grant.until.sql.startsWith('null::'))
    .map((grant) => sql`select ${grant.until} as at from (${grant.rows}) g`)
  const next =
    ends.length > 0
      ? sql`(select min(e.at) from (${join(ends, ' union all ')}) e where e.at > now())::text`
      : raw('null::text')
  return sql`select coalesce(sum(r.n), 0) || ' ' || count(*) as numbers, ${next} as ends from core.revision r`
}
