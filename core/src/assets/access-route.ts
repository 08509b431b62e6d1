import { CAPS, type Cap, type SetRef, capsOf, id } from '@kith/sdk'
import { z } from 'zod'
import { type Reached, explainAsset } from '../access/explain.ts'
import { rows, sql } from '../access/fragment.ts'
import type { Keyring } from '../access/keyring.ts'
import { type Asked, type SaidFace, facesOf } from '../sets/faces.ts'
import { type CoreRequestContext, core } from '../server/area.ts'
import type { ContextOfPlugin } from '../timeline/filters.ts'
import { requireOwn } from './own-assets.ts'

const Set_ = z.object({
  kind: z.string(),
  id,
  title: z.string().nullable().describe('Null for what has no name of its own, such as a whole library'),
  page: z.string().nullable().describe('Null for what the caller cannot open'),
})

const Who = z.union([z.object({ userId: id, name: z.string() }), z.object({ visitor: z.string(), plugin: z.string() })])

const Access = z
  .object({
    access: z.array(
      z.object({
        who: Who,
        can: z.array(z.enum(Object.keys(CAPS) as [Cap, ...Cap[]])),
        set: Set_,
        via: Set_.nullable(),
        grant: z.string(),
      }),
    ),
  })
  .meta({ id: 'assets.Access' })
type SetSaid = z.output<typeof Set_>

export const accessRoute = ({ contextOfPlugin }: { readonly contextOfPlugin: ContextOfPlugin }) =>
  core.get(
    '/:id/access',
    { summary: 'Who can see a photo of yours, and why', params: { id }, returns: Access },
    async (c) => {
      const { access } = c.generation
      await requireOwn(c.knex, access, c.ring, [c.params.id], 'see who can see')
      const reached = await explainAsset(c.knex, access, c.params.id)
      const names = await namesOf(c, reached)
      const said = await setsOf(c, contextOfPlugin, reached)
      return {
        access: reached.map((one) => ({
          who: whoOf(one, names),
          can: capsOf(one.can),
          set: said(one.kind, one.set),
          via: one.viaKind !== null && one.via !== null ? said(one.viaKind, one.via) : null,
          grant: one.grant,
        })),
      }
    },
  )

const whoOf = ({ user, visitor, plugin }: Reached, names: ReadonlyMap<string, string>): z.output<typeof Who> =>
  user !== null ? { userId: user, name: names.get(user) ?? '' } : { visitor: visitor ?? '', plugin }

async function namesOf(c: CoreRequestContext, reached: readonly Reached[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(reached.flatMap((one) => one.user ?? []))]
  const people = await rows<{ id: string; name: string }>(
    c.knex,
    sql`select id, name from core."user" where id = any(${ids}::uuid[])`,
  )
  return new Map(people.map((person) => [person.id, person.name]))
}

/** What sets are called, each kind asked for once; a whole library has no name. */
async function setsOf(
  c: Asked,
  contextOfPlugin: ContextOfPlugin,
  reached: readonly Reached[],
): Promise<(kind: string, id: string) => SetSaid> {
  const wanted = new Map<string, Set<string>>()
  const want = (kind: string, set: string) => {
    if (kind !== 'core:library') wanted.set(kind, (wanted.get(kind) ?? new Set()).add(set))
  }
  for (const one of reached) {
    want(one.kind, one.set)
    if (one.viaKind !== null && one.via !== null) want(one.viaKind, one.via)
  }
  const known = new Map<string, SaidFace>()
  for (const [kind, ids] of wanted)
    for (const [set, face] of await facesOf({ contextOfPlugin }, c, kind, [...ids])) known.set(`${kind} ${set}`, face)
  return (kind, set) => {
    const face = known.get(`${kind} ${set}`)
    const isOpen = face?.owner === c.ring.me || opens(c.ring, { kind, id: set })
    return { kind, id: set, title: face?.title ?? null, page: (isOpen && face?.page) || null }
  }
}

/** A photo may be in a collection that its owner is no member of. */
const opens = (ring: Keyring, set: SetRef): boolean =>
  ring.keys.some(
    (key) =>
      (key.can & CAPS.view) !== 0 &&
      ((key.kind === set.kind && key.set === set.id) || (key.viaKind === set.kind && key.via === set.id)),
  )
