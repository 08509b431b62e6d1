import type { Working } from '../kith.ts'
import { type FaceNow, look } from './look.ts'
import { SEARCHING } from './neighbours.ts'
import type { By, Placed } from './place.ts'

/** How faces are placed. */
export interface Placing {
  readonly by: By
  readonly placing: (c: Working, face: FaceNow, by: By) => Promise<Placed> | Placed
  /** As many are placed in one transaction: others wait for it when the database is an embedded one. */
  readonly atOnce: number
}

const OWNER_LOCK = `pg_advisory_xact_lock(hashtextextended('faces.group ' || ?, 0))`

/** Keeps all who group this owner's faces waiting until the transaction ends: for what people say of several faces. */
export async function alone(c: Working, owner: string): Promise<void> {
  await c.knex.raw(`select ${OWNER_LOCK}`, [owner])
}

/**
 * Places faces of an owner one after the other, each as it is then, some in one transaction: until it ends nobody else
 * groups this owner's faces. Answers what came of it.
 */
export async function placeSome(
  c: Working,
  owner: string,
  ids: readonly string[],
  { by, placing, atOnce }: Placing,
): Promise<Placed> {
  const all: { changed: string[]; nearby: string[] } = { changed: [], nearby: [] }
  for (let i = 0; i < ids.length; i += atOnce) {
    c.signal.throwIfAborted()
    const { changed, nearby } = await c.transaction(() =>
      placeTogether(c, owner, ids.slice(i, i + atOnce), by, placing),
    )
    all.changed.push(...changed)
    all.nearby.push(...nearby)
  }
  return all
}

async function placeTogether(
  c: Working,
  owner: string,
  ids: readonly string[],
  by: By,
  placing: Placing['placing'],
): Promise<Placed> {
  await c.knex.raw(`select ${OWNER_LOCK}, ${SEARCHING}`, [owner])
  const changed = new Set<string>()
  const nearby: string[] = []
  for (const seen of await look(c, owner, ids, by.model)) {
    const face = isOld(seen, changed) ? (await look(c, owner, [seen.id], by.model))[0] : seen
    if (!face) continue
    const placed = await placing(c, face, by)
    for (const one of placed.changed) changed.add(one)
    nearby.push(...placed.nearby)
  }
  return { changed: [...changed], nearby }
}

/** Whether another one of the transaction changed what was seen. */
const isOld = ({ id, person, neighbours }: FaceNow, changed: ReadonlySet<string>): boolean =>
  changed.size > 0 &&
  (changed.has(id) ||
    (person !== null && changed.has(person)) ||
    neighbours.some((one) => changed.has(one.id) || (one.person !== null && changed.has(one.person))))
