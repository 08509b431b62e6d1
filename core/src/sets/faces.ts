import { type RequestFacts, type SetFace, notFound, wordsIn } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import type { Knex } from 'knex'
import type { CompiledAccess } from '../access/compiled.ts'
import { languageFor } from '../languages/language-of.ts'
import type { CoreRequestContext } from '../server/area.ts'

export interface SetsDeps {
  /** Makes the context a part of a plugin gets when core calls it within a request. */
  readonly contextOfPlugin: (c: CoreRequestContext, plugin: string) => unknown
}

/** Who asks, and in which language. */
export type Asked = CoreRequestContext & { readonly request: Pick<RequestFacts, 'locale'> }

/** What sets of one kind are called, in all languages: core asks the plugin they are of, and knows its own. */
export async function readFaces(
  o: { knex: Knex; access: CompiledAccess; contextOfPlugin: (plugin: string) => unknown },
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SetFace>> {
  if (kind === 'core:library') {
    const people: { id: string; name: string }[] = await o
      .knex('core.user')
      .whereIn('id', [...ids])
      .select('id', 'name')
    return new Map(people.map(({ id, name }) => [id, { title: name, owner: id }]))
  }
  if (kind === 'core:folder') {
    const folders: { id: string; name: string; owner_id: string }[] = await o
      .knex('core.folder')
      .whereIn('id', [...ids])
      .select('id', 'name', 'owner_id')
    return new Map(folders.map(({ id, name, owner_id }) => [id, { title: name, owner: owner_id }]))
  }
  const set = o.access.sets.get(kind)
  if (!set) throw notFound('This collection')
  return withAmbient({ knex: o.knex }, () => set.part.about(ids, o.contextOfPlugin(set.plugin) as never))
}

/** The same in the language of who asks. */
export async function facesOf(
  deps: SetsDeps,
  c: Asked,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SaidFace>> {
  const contextOfPlugin = (plugin: string) => deps.contextOfPlugin(c, plugin)
  const faces = await readFaces({ knex: c.knex, access: c.generation.access, contextOfPlugin }, kind, ids)
  return saidFaces(c, faces)
}

/** What a set is called, in one language. */
export interface SaidFace extends SetFace {
  title: string
}

/** The same in the caller's language. */
export async function saidFaces(c: Asked, faces: ReadonlyMap<string, SetFace>): Promise<ReadonlyMap<string, SaidFace>> {
  const { knex, request, ring } = c
  const language =
    ring.me === undefined ? request.locale : await languageFor({ knex, caller: { id: ring.me }, request })
  return new Map([...faces].map(([id, face]) => [id, { ...face, title: wordsIn(face.title, language) }]))
}
