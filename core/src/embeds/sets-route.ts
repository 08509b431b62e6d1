import { CAPS } from '@kith/sdk'
import { z } from 'zod'
import { rows, sql } from '../access/fragment.ts'
import { type CoreRequestContext, core } from '../server/area.ts'
import { type Asked, type SetsDeps, facesOf } from '../sets/faces.ts'
import { listed } from '../sets/listed.ts'

const Choice = z.object({ set: z.string(), title: z.string() })

const MAY_HAND_ON = CAPS.view | CAPS.link

export const setsRoute = (deps: SetsDeps) =>
  core.get(
    '/sets',
    {
      summary:
        'The collections you can make an embed token for: your library, its folders, what plugins let you hand on',
      returns: z.object({ items: z.array(Choice) }),
    },
    async (c) => ({
      items: [...(await handedOn(deps, c)), ...(await byName(deps, c)), ...(await ownFolders(c))],
    }),
  )

async function handedOn(deps: SetsDeps, c: Asked): Promise<z.output<typeof Choice>[]> {
  const kinds = new Map<string, Set<string>>()
  for (const { kind, set, can } of c.ring.keys)
    if ((can & MAY_HAND_ON) === MAY_HAND_ON) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(set))
  const items: z.output<typeof Choice>[] = []
  for (const [kind, ids] of kinds)
    for (const [set, { title }] of await facesOf(deps, c, kind, [...ids])) items.push({ set: `${kind}:${set}`, title })
  return items
}

/** Those that are in no keyring, as one has thousands of them: what plugins list, such as the people on one's photos. */
const byName = async (deps: SetsDeps, c: Asked): Promise<z.output<typeof Choice>[]> =>
  (await listed(deps, c, ['connectable'], 'link')).map(({ set, title }) => ({ set, title }))

/** One's own folders by their path, the uppermost first: deep ones are found through their parents. */
const ownFolders = (c: CoreRequestContext) =>
  rows<z.output<typeof Choice>>(
    c.knex,
    sql`with recursive f as (
        select id, name as title, 1 as depth from core.folder
          where owner_id = ${c.ring.me ?? null}::uuid and parent_id is null
        union all select b.id, f.title || ' / ' || b.name, f.depth + 1
          from core.folder b join f on b.parent_id = f.id where f.depth < 4
      ) select 'core:folder:' || id as set, title from f order by title limit 500`,
  )
