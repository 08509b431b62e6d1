import { type RequestFacts, type SetFace, notFound, wordsIn } from '@kith/sdk'
import { withAmbient } from '@kith/sdk/host'
import { languageFor } from '../languages/language-of.ts'
import type { CoreRequestContext } from '../server/area.ts'

export interface SetsDeps {
  /** Makes the context a part of a plugin gets when core calls it within a request. */
  readonly contextOfPlugin: (c: CoreRequestContext, plugin: string) => unknown
}

/** Who asks, and in which language. */
export type Asked = CoreRequestContext & { readonly request: Pick<RequestFacts, 'locale'> }

/** What sets of one kind are called: core asks the plugin they are of, and knows its own. */
export async function facesOf(
  deps: SetsDeps,
  c: Asked,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SaidFace>> {
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
  const faces = await withAmbient({ knex: c.knex }, () =>
    set.part.about(ids, deps.contextOfPlugin(c, set.plugin) as never),
  )
  return saidFaces(c, faces)
}

/** What a set is called, in the language of who asks. */
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
