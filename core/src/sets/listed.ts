import { CAPS, type Cap, capsOf, notFound } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import { z } from 'zod'
import { canOnSet } from '../access/judge.ts'
import { type Asked, type SaidFace, type SetsDeps, facesOf } from './faces.ts'

/** A collection, as who asks about it may know it. */
export const Face = z
  .object({
    set: z.string(),
    title: z.string(),
    owner: z.uuid(),
    cover: z.uuid().nullable(),
    page: z.string().nullable(),
    can: z.array(z.string()),
  })
  .meta({ id: 'sets.Set' })

const HAND_ON = CAPS.view | CAPS.link

/** What plugins list for somebody, as far as core says they may do this with it. */
export async function listed(
  deps: SetsDeps,
  c: Asked,
  lists: readonly ('addable' | 'connectable')[],
  cap: Cap,
): Promise<z.output<typeof Face>[]> {
  const found: z.output<typeof Face>[] = []
  for (const set of c.generation.access.sets.values()) {
    const list = lists.map((name) => set.part[name]).find((one) => one !== undefined)
    if (!list) continue
    const ids = await withAmbient({ knex: c.knex }, () => list(deps.contextOfPlugin(c, set.plugin) as never))
    const faces = await facesOf(deps, c, set.kind, ids)
    for (const id of ids) {
      const caps = capsOf(await canOnSet(c.knex, c.generation.access, c.ring, { kind: set.kind, id }))
      if (caps.includes(cap)) found.push(said(`${set.kind}:${id}`, faces.get(id), caps))
    }
  }
  return found
}

/** Libraries and folders of others that this caller was given whole, to hand on. */
export async function givenToHandOn(deps: SetsDeps, c: Asked): Promise<z.output<typeof Face>[]> {
  const { ring } = c
  const found: z.output<typeof Face>[] = []
  for (const kind of ['core:library', 'core:folder']) {
    const keys = ring.keys.filter((key) => key.kind === kind && key.since === null && key.set !== ring.me)
    const masks = new Map<string, number>()
    for (const { set, can } of keys) masks.set(set, (masks.get(set) ?? 0) | can)
    const ids = [...masks].flatMap(([id, mask]) => ((mask & HAND_ON) === HAND_ON ? [id] : []))
    for (const [id, face] of await facesOf(deps, c, kind, ids))
      found.push(said(`${kind}:${id}`, face, capsOf(masks.get(id) ?? 0)))
  }
  return found
}

/** One of them, with what may be done with it. */
export function said(set: string, face: SaidFace | undefined, can: readonly Cap[]): z.output<typeof Face> {
  if (!face) throw notFound('This collection')
  return {
    set,
    title: face.title,
    owner: face.owner,
    cover: face.cover ?? null,
    page: face.page ?? null,
    can: [...can],
  }
}
