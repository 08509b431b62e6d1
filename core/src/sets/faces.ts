import { type SetFace, notFound } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { CoreRequestContext } from '../server/area.ts'

export interface SetsDeps {
  /** Makes the context a part of a plugin gets when core calls it within a request. */
  readonly contextOfPlugin: (c: CoreRequestContext, plugin: string) => unknown
}

/** What sets of one kind are called: core asks the plugin they are of, and knows its own. */
export async function facesOf(
  deps: SetsDeps,
  c: CoreRequestContext,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SetFace>> {
  if (kind === 'core:library') {
    const people: { id: string; name: string }[] = await c
      .knex('core.user')
      .whereIn('id', [...ids])
      .select('id', 'name')
    return new Map(people.map(({ id, name }) => [id, { title: name, owner: id }]))
  }
  if (kind === 'core:folder') {
    const folders: { id: string; name: string; owner_id: string }[] = await c
      .knex('core.folder')
      .whereIn('id', [...ids])
      .select('id', 'name', 'owner_id')
    return new Map(folders.map(({ id, name, owner_id }) => [id, { title: name, owner: owner_id }]))
  }
  const set = c.generation.access.sets.get(kind)
  if (!set) throw notFound('This collection')
  return withAmbient({ knex: c.knex }, () => set.part.about(ids, deps.contextOfPlugin(c, set.plugin) as never))
}
