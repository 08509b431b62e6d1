import { type TestKith, type TestRequests, testKith } from '@kith/sdk/testing'
import partnerSharing from '../../partner-sharing/dist/src/index.js'
import sharedLinks from '../dist/src/index.js'

export const startWorld = (options: { unlimited?: boolean } = {}) =>
  testKith({ plugins: [sharedLinks, partnerSharing], users: ['ada', 'bob', 'cleo'], ...options })

export type World = TestKith<'ada' | 'bob' | 'cleo'>

export const linksOf = (k: World, who: 'ada' | 'bob' | 'cleo') => k.as(k.users[who], sharedLinks)

/** Opens a link as somebody without an account. */
export async function enter(
  k: World,
  by: { key?: string | null; slug?: string; password?: string },
): Promise<{ guest: TestRequests; token: string; set: string; link: Record<string, unknown> }> {
  const body = Object.fromEntries(Object.entries(by).filter(([, value]) => value != null))
  const answer = await k.as(null).post('/api/shared-links/enter', body)
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  const { token, link } = answer.body as { token: string; link: { set: string } }
  return { guest: k.as(null, { 'x-kith-visitor': token }), token, set: link.set, link }
}

/** The ids a visitor is shown. */
export async function shown(guest: TestRequests, set: string): Promise<string[]> {
  const { body } = await guest.get(`/api/timeline/months?in=${set}`)
  const { months } = body as { months: { month: string }[] }
  const ids: string[] = []
  for (const { month } of months) {
    const page = (await guest.get(`/api/timeline/months/${month}?in=${set}`)).body as { id: string[] }
    ids.push(...page.id)
  }
  return ids.sort()
}

export const codeOf = (answer: { body: unknown }): string => (answer.body as { error: { code: string } }).error.code
