import type { Requests } from '@kith/sdk/widgets'
import { PEOPLE, type Person } from './person.ts'

/**
 * Makes several one person: those of one's own are merged, others are said to be the same, which changes nothing for
 * anybody else. Answers the merge, with which it can be taken back.
 */
export async function makeOne(
  post: Requests['post'],
  into: Person,
  others: readonly Person[],
): Promise<string | undefined> {
  for (const other of others) if (!into.own || !other.own) await saySame(post, into.id, other.id, true)
  const ids = others.filter((other) => into.own && other.own).map((other) => other.id)
  if (ids.length === 0) return undefined
  return (await post<{ mergeId: string }>(`${PEOPLE}/${into.id}/merge`, { ids })).mergeId
}

export const saySame = (post: Requests['post'], one: string, other: string, same: boolean): Promise<unknown> =>
  post(`${PEOPLE}/${one}/same`, { id: other, same })
