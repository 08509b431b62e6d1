import type { RequestOf } from '@kith/sdk'
import type { Prepared } from '../db/prepared.ts'
import type { CoreRequestContext } from '../server/area.ts'
import { type ContextOfPlugin, filterConditions } from './filters.ts'
import type { Kept } from './kept.ts'
import type { Ask } from './month.ts'
import { type Scope, scopeOf } from './scope.ts'
import { tagOf } from './tag.ts'
import { type View, type viewQuery, viewOf } from './view.ts'

/** What the lists of photos share. */
export interface Lister {
  readonly prepared: Prepared
  readonly kept: Kept
  readonly contextOfPlugin: ContextOfPlugin
}

type ListRequest = CoreRequestContext & Pick<RequestOf<'/', { query: typeof viewQuery }>, 'query' | 'respond'>

/** Answers a list: 304 or from what is kept when nothing has changed, else anew. */
export async function list<T extends object>(
  lister: Lister,
  c: ListRequest,
  question: string,
  make: (o: { view: View; scope: Scope; ask: Ask }) => Promise<T>,
): Promise<T> {
  const { ring, generation } = c
  const { access } = generation
  const ask: Ask = (query) => lister.prepared.rows(c.knex, query)
  const view = viewOf(c.query)
  const scope = scopeOf(access, ring, view, filterConditions(c, lister.contextOfPlugin, view.filters))
  const tag = await tagOf(ask, { generation: generation.n, access, ring, view, question })
  return lister.kept.answer(c.respond, tag, () => make({ view, scope, ask }))
}
