import type { RequestOf } from '@kith/sdk'
import type { Prepared } from '../db/prepared.ts'
import type { CoreRequestContext } from '../server/area.ts'
import type { AskPlugin } from '../server/ask-plugin.ts'
import { type ContextOfPlugin, filterConditions } from './filters.ts'
import type { Kept } from './kept.ts'
import type { Ask } from './month.ts'
import { type Scope, scopeOf } from './scope.ts'
import { tagOf, tagOfAnswer } from './tag.ts'
import { type View, type viewQuery, viewOf } from './view.ts'

/** What the lists of photos share. */
export interface Lister {
  readonly prepared: Prepared
  readonly kept: Kept
  readonly contextOfPlugin: ContextOfPlugin
  readonly ask: AskPlugin
}

export type ListRequest = CoreRequestContext & Pick<RequestOf<'/', { query: typeof viewQuery }>, 'query' | 'respond'>

/** One list of photos, as far as it is clear what it will be made of. */
export interface Listing {
  readonly view: View
  readonly scope: Scope
  readonly ask: Ask
  /** The tag of its answer; undefined when only the answer itself can tell. */
  tag(question: string): Promise<string | undefined>
}

export function listing(lister: Lister, c: ListRequest): Listing {
  const { ring, generation } = c
  const { access } = generation
  const ask: Ask = (query) => lister.prepared.rows(c.knex, query)
  const view = viewOf(c.query)
  const scope = scopeOf(access, ring, view, filterConditions(c, lister.contextOfPlugin, view.filters))
  return { view, scope, ask, tag: (question) => tagOf(ask, { generation: generation.n, access, ring, view, question }) }
}

/** Answers a list: 304 or from what is kept when nothing has changed, else anew. */
export async function list<T extends object>(
  lister: Lister,
  c: ListRequest,
  question: string,
  make: (listing: Listing) => Promise<T>,
): Promise<T> {
  const listed = listing(lister, c)
  const tag = await listed.tag(question)
  if (tag === undefined) {
    const value = await make(listed)
    c.respond.etag(tagOfAnswer(value))
    return value
  }
  c.respond.etag(tag)
  return lister.kept.answer(tag, () => make(listed))
}

/** What a list would answer, for something made of it. */
export async function listed<T extends object>(
  lister: Lister,
  listing: Listing,
  question: string,
  make: (listing: Listing) => Promise<T>,
): Promise<T> {
  const tag = await listing.tag(question)
  return tag === undefined ? make(listing) : lister.kept.answer(tag, () => make(listing))
}
